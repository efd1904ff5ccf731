import { IdColumn, InstantColumn, PrimaryIdColumn, type Instant } from '@kopij/platform';
import { Column, Entity, ForeignKey, Index, Unique } from 'typeorm';

/** A passkey of somebody: the public half of a key pair. Nothing of it is secret. */
@Entity('passkeys')
@Index(['userId'])
@Unique(['credentialId'])
export class PasskeyEntity {
  @PrimaryIdColumn()
  id: string;

  @ForeignKey('UserEntity')
  @IdColumn()
  userId: string;

  /** What its owner calls it. */
  @Column({ type: 'varchar', length: 120 })
  name: string;

  /** In base64url; at most 1,023 bytes, as WebAuthn has it. */
  @Column({ type: 'varchar', length: 1364 })
  credentialId: string;

  /** A COSE key, in base64url. */
  @Column({ type: 'varchar', length: 2000 })
  publicKey: string;

  /** How often it has signed, by its own count; 0 if it does not count. As text: it may be larger than an integer of PostgreSQL. */
  @Column({ type: 'varchar', length: 10 })
  signCount: string;

  /** How browsers reach it, such as `internal` or `usb`, with spaces between. */
  @Column({ type: 'varchar', length: 120 })
  transports: string;

  /** Whether it is kept in somebody's cloud rather than in one device. */
  @Column({ type: 'boolean' })
  isBackedUp: boolean;

  @InstantColumn()
  createdAt: Instant;

  @InstantColumn({ nullable: true })
  usedAt: Instant | null;
}
