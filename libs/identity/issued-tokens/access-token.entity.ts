import { tokenScopes, type TokenScope } from '@kopij/editorial';
import { IdColumn, InstantColumn, PrimaryIdColumn, type Instant } from '@kopij/platform';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { readScopes, writeScopes } from './stored-scopes.js';

/** A personal token, with which a program acts as its owner. The token itself is not stored. */
@Entity('access_tokens')
@Index(['userId'])
export class AccessTokenEntity {
  @PrimaryIdColumn()
  id: string;

  @ForeignKey('UserEntity')
  @IdColumn()
  userId: string;

  /** What it is for, as named by its owner. */
  @Column({ type: 'varchar', length: 120 })
  name: string;

  /** SHA-256 of the secret, in hexadecimal. */
  @Column({ type: 'varchar', length: 64 })
  secretHash: string;

  /** The scopes it is limited to, within what its owner may do. */
  @Column({
    type: 'varchar',
    length: 120,
    default: writeScopes(tokenScopes),
    transformer: { to: writeScopes, from: readScopes },
  })
  scopes: readonly TokenScope[];

  @InstantColumn()
  createdAt: Instant;

  /** When it expires; null if never. */
  @InstantColumn({ nullable: true })
  expiresAt: Instant | null;

  @InstantColumn({ nullable: true })
  revokedAt: Instant | null;
}
