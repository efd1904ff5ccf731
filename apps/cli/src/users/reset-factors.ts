import { ResetFactors } from '@kopij/identity';
import { actingUser } from '../acting-user.js';
import { withNewsroom } from '../newsroom.js';
import { print, type Terminal } from '../terminal.js';
import { identityFault } from './identity-refusal.js';
import { userWithEmail } from './user-with-email.js';

export async function resetFactors(terminal: Terminal, email: string): Promise<void> {
  await withNewsroom(terminal, async (newsroom) => {
    const { id: userId } = await userWithEmail(newsroom, email);
    const outcome = await newsroom.get(ResetFactors).execute(await actingUser(newsroom), { userId });
    if ('refusals' in outcome) throw identityFault(outcome.refusals);
    const { name, email: address } = outcome.user;
    print(terminal, `${name} <${address}> has no second factors any more, and is signed out everywhere.`);
  });
}
