import type { SectionRight } from '@kopij/editorial';
import { IdColumn, PrimaryIdColumn } from '@kopij/platform';
import { Column, Entity, ForeignKey, Index } from 'typeorm';

/** A right of a person or of a team, in a section with all sections below it. Sections are never deleted. */
@Entity('grants')
@Index(['userId'])
@Index(['teamId'])
export class GrantEntity {
  @PrimaryIdColumn()
  id: string;

  /** Null: a team's. */
  @ForeignKey('UserEntity')
  @IdColumn({ nullable: true })
  userId: string | null;

  /** Null: a person's. */
  @ForeignKey('TeamEntity')
  @IdColumn({ nullable: true })
  teamId: string | null;

  @Column({ type: 'varchar', length: 16 })
  grantedRight: SectionRight;

  @IdColumn()
  sectionId: string;
}
