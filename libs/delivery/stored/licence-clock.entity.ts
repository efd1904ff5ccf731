import { InstantColumn, type Instant } from '@kopij/platform';
import { Entity, PrimaryColumn } from 'typeorm';

/** Up to when the ends of licences are in the log of changes: one row, or none before the first look. */
@Entity('licence_clock')
export class LicenceClockEntity {
  /** Always 1. */
  @PrimaryColumn({ type: 'integer' })
  id: number;

  @InstantColumn()
  notedUntil: Instant;
}
