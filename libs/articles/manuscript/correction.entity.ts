import type { CorrectionType } from '@kopij/editorial';
import { InstantColumn, PrimaryIdColumn, type Instant } from '@kopij/platform';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A correction. Rows are only ever inserted. */
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

  /** The name under the correction, for readers. */
  @Column({ type: 'varchar', length: 120 })
  by: string;
}
