import type { CorrectionType } from '@kopij/editorial';
import { InstantColumn, PrimaryIdColumn, type Instant } from '@kopij/platform';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What readers were told of a change to an article. Rows are only ever inserted. */
@Entity('corrections')
export class CorrectionEntity {
  @ForeignKey('ManuscriptEntity')
  @PrimaryIdColumn()
  manuscriptId: string;

  /** Counts from 1 in each manuscript. */
  @PrimaryColumn({ type: 'integer' })
  number: number;

  @Column({ type: 'varchar', length: 16 })
  type: CorrectionType;

  @Column({ type: 'text' })
  text: string;

  @InstantColumn()
  at: Instant;

  /** Who signs for it, as readers see it. */
  @Column({ type: 'varchar', length: 120 })
  by: string;
}
