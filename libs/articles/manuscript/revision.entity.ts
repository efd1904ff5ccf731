import type { Content } from '@kopij/editorial';
import { IdColumn, InstantColumn, PackedJsonColumn, PrimaryIdColumn, type Instant } from '@kopij/platform';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** An immutable, numbered snapshot of a manuscript's content. Rows are only ever inserted. */
@Entity('revisions')
export class RevisionEntity {
  @ForeignKey('ManuscriptEntity')
  @PrimaryIdColumn()
  manuscriptId: string;

  @PrimaryColumn({ type: 'integer' })
  number: number;

  @PackedJsonColumn()
  content: Content;

  @Column({ type: 'varchar', length: 64 })
  contentHash: string;

  @InstantColumn()
  createdAt: Instant;

  @ForeignKey('UserEntity')
  @IdColumn()
  createdById: string;
}
