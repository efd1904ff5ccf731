import { nameOf, UserDirectory } from '@kopij/identity';
import type { Newsroom } from './newsroom.js';
import { oneLine } from './one-line.js';

/** The names of users by their ids, each on one line. */
export async function namesOf(newsroom: Newsroom, ids: readonly string[]): Promise<(id: string) => string> {
  const users = await newsroom.get(UserDirectory).byIds([...new Set(ids)]);
  const names = new Map(users.flatMap((user) => (user ? [[user.id, nameOf(user, 'en')]] : [])));
  return (id) => oneLine(names.get(id) ?? 'somebody');
}
