import type { Reach } from '@kopij/editorial';
import { SetReach } from '@kopij/identity';
import { actingUser } from '../acting-user.js';
import { withNewsroom } from '../newsroom.js';
import { print, type Terminal } from '../terminal.js';
import { identityFault } from './identity-refusal.js';
import { userWithEmail } from './user-with-email.js';

export async function setReach(terminal: Terminal, email: string, reach: Reach): Promise<void> {
  await withNewsroom(terminal, async (newsroom) => {
    const { id: userId } = await userWithEmail(newsroom, email);
    const outcome = await newsroom.get(SetReach).execute(await actingUser(newsroom), { userId, reach });
    if ('refusals' in outcome) throw identityFault(outcome.refusals);
    const { user } = outcome;
    print(terminal, `${user.name} <${user.email}>, role ${user.role}, now has the reach ${user.reach}.`);
  });
}
