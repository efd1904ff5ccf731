import { UpdateUser } from '@kopij/identity';
import { actingUser } from '../acting-user.js';
import { CliFault } from '../cli-fault.js';
import { withNewsroom } from '../newsroom.js';
import { print, type Terminal } from '../terminal.js';
import { identityFault } from './identity-refusal.js';
import { userWithEmail } from './user-with-email.js';

/** Omitted fields do not change. */
export interface UserChanges {
  name?: string;
  email?: string;
}

export async function updateUser(terminal: Terminal, email: string, changes: UserChanges): Promise<void> {
  if (changes.name === undefined && changes.email === undefined) {
    throw new CliFault('There is nothing to change. Give --name, --email or both.');
  }
  await withNewsroom(terminal, async (newsroom) => {
    const former = await userWithEmail(newsroom, email);
    const command = { userId: former.id, ...changes };
    const outcome = await newsroom.get(UpdateUser).execute(await actingUser(newsroom), command);
    if ('refusals' in outcome) throw identityFault(outcome.refusals);
    const { user } = outcome;
    print(terminal, `Now ${user.name} <${user.email}>; was ${former.name} <${former.email}>.`);
  });
}
