import { EraseUser } from '@kopij/identity';
import { actingUser } from '../acting-user.js';
import { withNewsroom } from '../newsroom.js';
import { print, type Terminal } from '../terminal.js';
import { identityFault } from './identity-refusal.js';
import { userWithEmail } from './user-with-email.js';

export async function eraseUser(terminal: Terminal, email: string): Promise<void> {
  await withNewsroom(terminal, async (newsroom) => {
    const { id: userId } = await userWithEmail(newsroom, email);
    const outcome = await newsroom.get(EraseUser).execute(await actingUser(newsroom), { userId });
    if ('refusals' in outcome) throw identityFault(outcome.refusals);
    print(
      terminal,
      `The user ${userId} is erased: their name, address and everything else personal is forgotten. Backups made before still have it.`,
    );
  });
}
