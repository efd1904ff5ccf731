import type { AccountMail } from '@kopij/editorial';
import { IdColumn, InstantColumn, PrimaryIdColumn, type Instant } from '@kopij/platform';
import { Column, Entity, ForeignKey, Index } from 'typeorm';

export type MailKind = AccountMail | 'DIGEST';

/**
 * A mail that waits to be sent. It is written when it is sent: here are no address, text or link. One that was sent or given up has
 * no row.
 */
@Entity('mails')
@Index(['dueAt'])
@Index(['userId'])
export class MailEntity {
  /** The id of the event that asked for it; of a digest, its user's, so that there is one of each. */
  @PrimaryIdColumn()
  id: string;

  /** Whom it goes to. */
  @ForeignKey('UserEntity')
  @IdColumn()
  userId: string;

  @Column({ type: 'varchar', length: 24 })
  kind: MailKind;

  /** Whether its link was asked for at the server's terminal. */
  @Column({ type: 'boolean' })
  byOperator: boolean;

  /** When it was asked for. */
  @InstantColumn()
  queuedAt: Instant;

  /** When it is tried, or tried again. */
  @InstantColumn()
  dueAt: Instant;

  /** Until when one instance has it in hand. An instance that is killed loses it then. */
  @InstantColumn({ nullable: true })
  leasedUntil: Instant | null;

  /** Failed attempts. */
  @Column({ type: 'integer' })
  failures: number;
}
