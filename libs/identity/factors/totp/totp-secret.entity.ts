import { IdColumn, InstantColumn, PrimaryIdColumn, type Instant } from '@kopij/platform';
import { Column, Entity, ForeignKey, Index } from 'typeorm';

/** What an app makes somebody's codes with, encrypted. One per person that counts, and one that they are setting up. */
@Entity('totp_secrets')
@Index(['userId'])
export class TotpSecretEntity {
  @PrimaryIdColumn()
  id: string;

  @ForeignKey('UserEntity')
  @IdColumn()
  userId: string;

  /** The key that it is sealed with. */
  @Column({ type: 'varchar', length: 16 })
  keyId: string;

  @Column({ type: 'varchar', length: 255 })
  sealed: string;

  @InstantColumn()
  createdAt: Instant;

  /** When its first code was given; null while it does not count yet. */
  @InstantColumn({ nullable: true })
  confirmedAt: Instant | null;

  /** The time step of the last code that was accepted, in half minutes since 1970: no code counts that is not of a later one. */
  @Column({ type: 'integer', nullable: true })
  lastStep: number | null;

  /** How many wrong codes were given since the last right one. */
  @Column({ type: 'integer' })
  wrongCodes: number;

  /** Until when no code is looked at, because of the wrong ones; null if codes are. */
  @InstantColumn({ nullable: true })
  pausedUntil: Instant | null;
}
