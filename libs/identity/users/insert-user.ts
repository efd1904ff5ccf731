import type { Locale, Role } from '@kopij/editorial';
import { insertRows, newId, toInstant } from '@kopij/platform';
import type { EntityManager } from 'typeorm';
import type { Refused } from '../contract/outcome.js';
import { checkEmail, normalizeEmail } from './check-email.js';
import { UserEntity } from './user.entity.js';

export interface NewUser {
  readonly name: string;
  /** In any case; stored in lower case. */
  readonly email: string;
  readonly role: Role;
  /** The language of mail to them. Default: the one of the installation. */
  readonly locale?: Locale | undefined;
}

/** Adds a user. The users must be locked (see {@link claimUsers}). */
export async function insertUser(
  tx: EntityManager,
  { name, email, role, locale }: NewUser,
  now: Date,
): Promise<{ user: UserEntity } | Refused> {
  const user: UserEntity = {
    id: newId(now),
    name: name.trim(),
    email: normalizeEmail(email),
    role,
    reach: 'NEWSROOM',
    locale: locale ?? null,
    createdAt: toInstant(now),
    deactivatedAt: null,
    erasedAt: null,
  };
  const refusal = await checkEmail(tx, user);
  if (refusal) return refusal;
  await insertRows(tx, UserEntity, [user]);
  return { user };
}
