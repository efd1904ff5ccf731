import type { Actor } from '@kopij/editorial';
import { commandLineUserId, UserDirectory } from '@kopij/identity';
import type { Newsroom } from './newsroom.js';
import { CliFault } from './cli-fault.js';
import { userWithEmail } from './users/user-with-email.js';

/**
 * The user a command acts as: the one with this e-mail address, or the command line's built-in admin.
 *
 * @throws {CliFault} if no active user has that address
 */
export async function actingUser(newsroom: Newsroom, email?: string): Promise<Actor> {
  const userId = email === undefined ? commandLineUserId : (await userWithEmail(newsroom, email)).id;
  const actor = await newsroom.get(UserDirectory).actor(userId);
  if (!actor) throw new CliFault(`The user ${email} is deactivated and cannot do anything.`);
  return actor;
}
