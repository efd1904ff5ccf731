import type { Actor } from '@kopij/editorial';
import { findRow, Problem } from '@kopij/platform';
import type { EntityManager } from 'typeorm';
import { claimUsersFor } from './claim-users.js';
import { refused, type Refused } from '../contract/outcome.js';
import { isBuiltIn, UserEntity } from './user.entity.js';

/**
 * The user that somebody changes who manages users, locked until the transaction ends. Built-in and erased users cannot be
 * changed and are refused.
 *
 * @throws {Problem} NOT_FOUND; UNAUTHENTICATED or {@link MissingRight} if the actor may not, any more
 */
export async function findChangeableUser(
  tx: EntityManager,
  actor: Actor,
  userId: string,
): Promise<UserEntity | Refused> {
  await claimUsersFor(tx, actor);
  const user = await findRow(tx, UserEntity, { id: userId });
  if (!user) throw new Problem('NOT_FOUND', 'There is no such user.');
  if (isBuiltIn(user.id)) return refused('USER_BUILT_IN', 'userId');
  return user.erasedAt === null ? user : refused('USER_ERASED', 'userId');
}
