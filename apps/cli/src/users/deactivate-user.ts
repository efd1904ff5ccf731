import { DeactivateUser } from '@kopij/identity';
import { actingUser } from '../acting-user.js';
import { withNewsroom } from '../newsroom.js';
import { print, type Terminal } from '../terminal.js';
import { identityFault } from './identity-refusal.js';
import { userWithEmail } from './user-with-email.js';

export async function deactivateUser(terminal: Terminal, email: string): Promise<void> {
  await withNewsroom(terminal, async (newsroom) => {
    const { id: userId } = await userWithEmail(newsroom, email);
    const outcome = await newsroom.get(DeactivateUser).execute(await actingUser(newsroom), { userId });
    if ('refusals' in outcome) throw identityFault(outcome.refusals);
    print(
      terminal,
      `${outcome.user.name} <${outcome.user.email}> is deactivated. All their tokens are revoked.`,
    );
  });
}
