import { findRow, Problem } from '@kopij/platform';
import type { EntityManager } from 'typeorm';
import { claimUsers } from './claim-users.js';
import { refused, type Refused } from './outcome.js';
import { commandLineUserId, UserEntity } from './user.entity.js';

/**
 * The user to change, locked until the transaction ends. The command line's built-in user cannot be changed and is
 * refused.
 *
 * @throws {Problem} NOT_FOUND
 */
export async function findChangeableUser(tx: EntityManager, userId: string): Promise<UserEntity | Refused> {
  await claimUsers(tx);
  const user = await findRow(tx, UserEntity, { id: userId });
  if (!user) throw new Problem('NOT_FOUND', 'There is no such user.');
  return user.id === commandLineUserId ? refused('USER_BUILT_IN', 'userId') : user;
}
