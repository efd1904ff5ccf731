import type { Actor, Locale, Reach, Role } from '@kopij/editorial';
import { InstantColumn, PrimaryIdColumn, type Instant } from '@kopij/platform';
import { Column, Entity, Unique } from 'typeorm';

/** The default actor of the `kopij` command. Created by the first migration; has no tokens. */
export const commandLineUserId = '00000000-0000-7000-8000-000000000001';

/** Who acts in the history where an agency makes something happen. Without tokens; created by a migration. */
export const wireUser: Actor = { id: '00000000-0000-7000-8000-000000000002', name: 'Wire', role: 'EDITOR' };

/** Users that are not people of the newsroom: they cannot be changed, and nothing can be assigned to them. */
export function isBuiltIn(userId: string): boolean {
  return userId === commandLineUserId || userId === wireUser.id;
}

/** A person or program that may act in the newsroom. Never deleted: the history speaks of them. */
@Entity('users')
@Unique(['email'])
export class UserEntity {
  @PrimaryIdColumn()
  id: string;

  @Column({ type: 'varchar', length: 120 })
  name: string;

  /** Lower-case. */
  @Column({ type: 'varchar', length: 254 })
  email: string;

  @Column({ type: 'varchar', length: 16 })
  role: Role;

  /** How far the role reaches. */
  @Column({ type: 'varchar', length: 16, default: 'NEWSROOM' })
  reach: Reach;

  /** The language of mail to them; null for the one of the installation. */
  @Column({ type: 'varchar', length: 2, nullable: true })
  locale: Locale | null;

  @InstantColumn()
  createdAt: Instant;

  /** When the user was deactivated; null if active. */
  @InstantColumn({ nullable: true })
  deactivatedAt: Instant | null;

  /** When the user was erased: from then on there is no name, and an address that nobody has. */
  @InstantColumn({ nullable: true })
  erasedAt: Instant | null;
}
