import type { Role } from '@kopij/editorial';
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
}

/** Adds a user. The users must be locked (see {@link claimUsers}). */
export async function insertUser(
  tx: EntityManager,
  { name, email, role }: NewUser,
  now: Date,
): Promise<{ user: UserEntity } | Refused> {
  const user: UserEntity = {
    id: newId(now),
    name: name.trim(),
    email: normalizeEmail(email),
    role,
    reach: 'NEWSROOM',
    createdAt: toInstant(now),
    deactivatedAt: null,
    erasedAt: null,
  };
  const refusal = await checkEmail(tx, user);
  if (refusal) return refusal;
  await insertRows(tx, UserEntity, [user]);
  return { user };
}
