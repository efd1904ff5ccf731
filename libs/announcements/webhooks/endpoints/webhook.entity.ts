import { InstantColumn, JsonColumn, PrimaryIdColumn, type Instant } from '@kopij/platform';
import { Column, Entity } from 'typeorm';
import type { WebhookEvent } from '../queue/webhook-events.js';

/** Why nothing is sent: an admin wants it so, the receiver said 410, or everything has failed for days. */
export const disabledReasons = ['BY_ADMIN', 'GONE', 'FAILING'] as const;
export type DisabledReason = (typeof disabledReasons)[number];

/** Where events are sent to. Never deleted: an archived one is sent nothing any more. */
@Entity('webhooks')
export class WebhookEntity {
  @PrimaryIdColumn()
  id: string;

  /** Goes up by one with each change by an admin; what `expectedVersion` is compared with. */
  @Column({ type: 'integer' })
  version: number;

  @Column({ type: 'varchar', length: 120 })
  name: string;

  /** Shown to admins only, because it may contain a key. */
  @Column({ type: 'varchar', length: 2000 })
  url: string;

  /** What it is told. */
  @JsonColumn()
  events: WebhookEvent[];

  @InstantColumn()
  createdAt: Instant;

  @InstantColumn({ nullable: true })
  archivedAt: Instant | null;

  /** Since when nothing is sent to it, and why; null while it is enabled. */
  @InstantColumn({ nullable: true })
  disabledAt: Instant | null;

  @Column({ type: 'varchar', length: 8, nullable: true })
  disabledReason: DisabledReason | null;

  /** When an attempt failed first since one last succeeded; null if none has. */
  @InstantColumn({ nullable: true })
  failingSince: Instant | null;

  /** Until when the receiver asked to be left alone. */
  @InstantColumn({ nullable: true })
  pausedUntil: Instant | null;

  /** Until when a former secret signs beside the current one. May be past. */
  @InstantColumn({ nullable: true })
  formerSecretUntil: Instant | null;
}
