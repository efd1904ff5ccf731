import { CreateResetLink } from '@kopij/identity';
import { actingUser } from '../acting-user.js';
import { withNewsroom } from '../newsroom.js';
import type { Terminal } from '../terminal.js';
import { giveLink } from './give-link.js';
import { identityFault } from './identity-refusal.js';
import { userWithEmail } from './user-with-email.js';

export async function resetUser(terminal: Terminal, email: string): Promise<void> {
  await withNewsroom(terminal, async (newsroom) => {
    const { id: userId } = await userWithEmail(newsroom, email);
    const outcome = await newsroom.get(CreateResetLink).execute(await actingUser(newsroom), { userId });
    if ('refusals' in outcome) throw identityFault(outcome.refusals);
    giveLink(terminal, outcome, 'within an hour');
  });
}
