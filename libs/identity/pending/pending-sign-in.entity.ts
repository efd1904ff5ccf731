import { IdColumn, InstantColumn, PrimaryIdColumn, type Instant } from '@kopij/platform';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import type { WeakMethod } from '../sessions/session-method.js';

/**
 * Somebody who has shown one factor and not yet a second one. One that was finished has no row: the session has its id. Its secret is
 * not stored.
 */
@Entity('pending_sign_ins')
@Index(['userId'])
@Index(['expiresAt'])
export class PendingSignInEntity {
  @PrimaryIdColumn()
  id: string;

  @ForeignKey('UserEntity')
  @IdColumn()
  userId: string;

  /** SHA-256 of the secret, in hexadecimal. */
  @Column({ type: 'varchar', length: 64 })
  secretHash: string;

  /** What they have shown. */
  @Column({ type: 'varchar', length: 16, default: 'PASSWORD' })
  method: WeakMethod;

  /** The identity provider that has shown who they are; null if none has. */
  @Column({ type: 'varchar', length: 40, nullable: true })
  providerId: string | null;

  /** Whether they have no second factor and must set one up. */
  @Column({ type: 'boolean' })
  mustSetUp: boolean;

  /** How often a second factor may still be tried. */
  @Column({ type: 'integer' })
  attemptsLeft: number;

  @InstantColumn()
  expiresAt: Instant;
}
