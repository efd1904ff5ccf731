import { Problem } from '@kopij/platform';
import type { EntityManager } from 'typeorm';
import { claimUsers } from './claim-users.js';
import { refused, type Refused } from './outcome.js';
import { commandLineUserId, UserEntity } from './user.entity.js';

/**
 * The user a command is about, whom nobody else changes until the transaction ends. The built-in user is refused: whoever
 * has the command line has that user, for good.
 *
 * @throws {Problem} NOT_FOUND
 */
export async function findChangeableUser(tx: EntityManager, userId: string): Promise<UserEntity | Refused> {
  await claimUsers(tx);
  const user = await tx.findOneBy(UserEntity, { id: userId });
  if (!user) throw new Problem('NOT_FOUND', 'There is no such user.');
  return user.id === commandLineUserId ? refused('USER_BUILT_IN', 'userId') : user;
}
