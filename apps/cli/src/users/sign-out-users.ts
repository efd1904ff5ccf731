import { SignOutUsers } from '@kopij/identity';
import { actingUser } from '../acting-user.js';
import { CliFault } from '../cli-fault.js';
import { withNewsroom } from '../newsroom.js';
import { print, type Terminal } from '../terminal.js';
import { identityFault } from './identity-refusal.js';
import { userWithEmail } from './user-with-email.js';

export async function signOutUsers(
  terminal: Terminal,
  email: string | undefined,
  { everybody = false }: { readonly everybody?: boolean },
): Promise<void> {
  if ((email === undefined) !== everybody)
    throw new CliFault('Say whom to sign out: either an e-mail address, or --everybody.');
  await withNewsroom(terminal, async (newsroom) => {
    const actor = await actingUser(newsroom);
    if (email === undefined) {
      await newsroom.get(SignOutUsers).everybody(actor);
      print(terminal, 'Everybody is signed out. All tokens keep working.');
      return;
    }
    const { id: userId } = await userWithEmail(newsroom, email);
    const outcome = await newsroom.get(SignOutUsers).one(actor, { userId });
    if ('refusals' in outcome) throw identityFault(outcome.refusals);
    const { name, email: address } = outcome.user;
    print(terminal, `${name} <${address}> is signed out everywhere. Their tokens keep working.`);
  });
}
