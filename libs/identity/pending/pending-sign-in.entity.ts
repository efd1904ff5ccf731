import { IdColumn, InstantColumn, PrimaryIdColumn, type Instant } from '@kopij/platform';
import { Column, Entity, ForeignKey, Index } from 'typeorm';

/** Somebody who has given their password and not yet a second factor. One that was finished has no row. Its secret is not stored. */
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

  /** Whether they have no second factor and must set one up. */
  @Column({ type: 'boolean' })
  mustSetUp: boolean;

  /** How often a second factor may still be tried. */
  @Column({ type: 'integer' })
  attemptsLeft: number;

  @InstantColumn()
  expiresAt: Instant;
}
