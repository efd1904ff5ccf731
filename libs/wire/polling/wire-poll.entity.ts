import { InstantColumn, PrimaryIdColumn, type Instant } from '@kopij/platform';
import { Column, Entity, ForeignKey } from 'typeorm';

/** How polling a source went last, and when it is polled next. */
@Entity('wire_polls')
export class WirePollEntity {
  @ForeignKey('WireSourceEntity')
  @PrimaryIdColumn()
  sourceId: string;

  /** The version of the source that the rest holds for: when an admin changes the source, it is polled at once. */
  @Column({ type: 'integer' })
  sourceVersion: number;

  /** What was polled: the next two belong to it. */
  @Column({ type: 'varchar', length: 2000 })
  url: string;

  /** As the server wrote it, to ask whether anything has changed since. */
  @Column({ type: 'varchar', length: 255, nullable: true })
  etag: string | null;

  @Column({ type: 'varchar', length: 255, nullable: true })
  lastModified: string | null;

  @InstantColumn({ nullable: true })
  polledAt: Instant | null;

  /** Why the last poll brought nothing that can be used; null if it succeeded. */
  @Column({ type: 'varchar', length: 120, nullable: true })
  error: string | null;

  /** How often polling has failed since it last succeeded. */
  @Column({ type: 'integer' })
  failures: number;

  @InstantColumn()
  dueAt: Instant;

  /** Until when one instance has it in hand. An instance that is killed loses it then. */
  @InstantColumn({ nullable: true })
  leasedUntil: Instant | null;
}
