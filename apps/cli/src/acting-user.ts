import type { Actor } from '@kopij/editorial';
import { commandLineUserId, UserDirectory } from '@kopij/identity';
import type { Newsroom } from './newsroom.js';
import { CliFault } from './cli-fault.js';
import { userWithEmail } from './users/user-with-email.js';

/**
 * For whom a command acts: the user with the e-mail address, or the built-in user of the command line, an admin.
 *
 * @throws {CliFault} when there is nobody by that address who may still act
 */
export async function actingUser(newsroom: Newsroom, email?: string): Promise<Actor> {
  const userId = email === undefined ? commandLineUserId : (await userWithEmail(newsroom, email)).id;
  const actor = await newsroom.get(UserDirectory).actor(userId);
  if (!actor) throw new CliFault(`${email} was deactivated, and can do nothing any more.`);
  return actor;
}
