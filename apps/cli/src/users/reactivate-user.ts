import { ReactivateUser } from '@kopij/identity';
import { actingUser } from '../acting-user.js';
import { withNewsroom } from '../newsroom.js';
import { print, type Terminal } from '../terminal.js';
import { identityFault } from './identity-refusal.js';
import { userWithEmail } from './user-with-email.js';

export async function reactivateUser(terminal: Terminal, email: string): Promise<void> {
  await withNewsroom(terminal, async (newsroom) => {
    const { id: userId } = await userWithEmail(newsroom, email);
    const outcome = await newsroom.get(ReactivateUser).execute(await actingUser(newsroom), { userId });
    if ('refusals' in outcome) throw identityFault(outcome.refusals);
    const { name, email: address, role } = outcome.user;
    print(
      terminal,
      `${name} <${address}> is active again, with the role ${role}. Create a token for them with: kopij token create --user ${address} --name NAME`,
    );
  });
}
