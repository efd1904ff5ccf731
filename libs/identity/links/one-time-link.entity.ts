import { IdColumn, InstantColumn, PrimaryIdColumn, type Instant } from '@kopij/platform';
import { Column, Entity, ForeignKey, Index } from 'typeorm';

export type LinkKind = 'INVITATION' | 'RESET' | 'FIRST_ADMIN';

/** A link that lets somebody choose a password, once. One that was used, replaced or has expired has no row. */
@Entity('one_time_links')
@Index(['userId'])
export class OneTimeLinkEntity {
  @PrimaryIdColumn()
  id: string;

  /** Whose; null for a first admin, who does not exist yet. */
  @ForeignKey('UserEntity')
  @IdColumn({ nullable: true })
  userId: string | null;

  @Column({ type: 'varchar', length: 16 })
  kind: LinkKind;

  /** Whether it was made at the server's terminal: such links count also where nobody signs in with a password. */
  @Column({ type: 'boolean', default: false })
  byOperator: boolean;

  /** SHA-256 of the secret, in hexadecimal. */
  @Column({ type: 'varchar', length: 64 })
  secretHash: string;

  @InstantColumn()
  expiresAt: Instant;
}
