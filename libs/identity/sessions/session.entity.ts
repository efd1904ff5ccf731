import { IdColumn, InstantColumn, PrimaryIdColumn, type Instant } from '@kopij/platform';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import type { SessionMethod } from './session-method.js';

/** Somebody who is signed in with a browser. A session that has ended has no row. Its secret is not stored. */
@Entity('sessions')
@Index(['userId'])
export class SessionEntity {
  @PrimaryIdColumn()
  id: string;

  @ForeignKey('UserEntity')
  @IdColumn()
  userId: string;

  /** SHA-256 of the secret, in hexadecimal. */
  @Column({ type: 'varchar', length: 64 })
  secretHash: string;

  /** How they signed in. */
  @Column({ type: 'varchar', length: 16 })
  method: SessionMethod;

  @InstantColumn()
  createdAt: Instant;

  /** When it was last used, to within some minutes: see {@link LastSeen}. */
  @InstantColumn()
  seenAt: Instant;

  /** When it ends, however much it is used. */
  @InstantColumn()
  endsAt: Instant;

  /** What the browser calls itself, cut short; empty if it says nothing. */
  @Column({ type: 'varchar', length: 200 })
  userAgent: string;
}
