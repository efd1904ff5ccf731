import { UserDirectory, type UserEntity } from '@kopij/identity';
import type { Newsroom } from '../newsroom.js';
import { CliFault } from '../cli-fault.js';

/** @throws {CliFault} if no user has that address */
export async function userWithEmail(newsroom: Newsroom, email: string): Promise<UserEntity> {
  const user = await newsroom.get(UserDirectory).byEmail(email);
  if (user) return user;
  throw new CliFault(`No user has the e-mail address ${email}. "kopij user list" shows all users.`);
}
