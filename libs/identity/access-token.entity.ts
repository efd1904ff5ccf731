import { tokenScopes, type TokenScope } from '@kopij/editorial';
import { IdColumn, InstantColumn, PrimaryIdColumn, type Instant } from '@kopij/platform';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { readScopes, writeScopes } from './stored-scopes.js';

/** A personal token, by which a program acts as its user. The token itself is stored nowhere. */
@Entity('access_tokens')
@Index(['userId'])
export class AccessTokenEntity {
  @PrimaryIdColumn()
  id: string;

  @ForeignKey('UserEntity')
  @IdColumn()
  userId: string;

  /** What it is for, in its owner's words. */
  @Column({ type: 'varchar', length: 120 })
  name: string;

  /** SHA-256 of the secret, in hexadecimal. */
  @Column({ type: 'varchar', length: 64 })
  secretHash: string;

  /** What it is limited to, of what its owner may do. */
  @Column({
    type: 'varchar',
    length: 120,
    default: writeScopes(tokenScopes),
    transformer: { to: writeScopes, from: readScopes },
  })
  scopes: readonly TokenScope[];

  @InstantColumn()
  createdAt: Instant;

  /** From this moment on it is refused; null: never. */
  @InstantColumn({ nullable: true })
  expiresAt: Instant | null;

  @InstantColumn({ nullable: true })
  revokedAt: Instant | null;
}
