import { SignOutUsers } from '@kopij/identity';
import { actingUser } from '../acting-user.js';
import { CliFault } from '../cli-fault.js';
import { withNewsroom } from '../newsroom.js';
import { print, type Terminal } from '../terminal.js';
import { identityFault } from './identity-refusal.js';
import { userWithEmail } from './user-with-email.js';

export interface SignOutOptions {
  readonly everybody?: boolean;
  /** Revoke tokens as well. */
  readonly tokens?: boolean;
}

export async function signOutUsers(
  terminal: Terminal,
  email: string | undefined,
  { everybody = false, tokens: revokeTokens = false }: SignOutOptions,
): Promise<void> {
  if ((email === undefined) !== everybody)
    throw new CliFault('Say whom to sign out: either an e-mail address, or --everybody.');
  await withNewsroom(terminal, async (newsroom) => {
    const actor = await actingUser(newsroom);
    if (email === undefined) {
      await newsroom.get(SignOutUsers).everybody(actor, { revokeTokens });
      const rest = revokeTokens ? 'All tokens are revoked.' : 'All tokens keep working.';
      print(terminal, `Everybody is signed out. ${rest}`);
      return;
    }
    const { id: userId } = await userWithEmail(newsroom, email);
    const outcome = await newsroom.get(SignOutUsers).one(actor, { userId, revokeTokens });
    if ('refusals' in outcome) throw identityFault(outcome.refusals);
    const { name, email: address } = outcome.user;
    const rest = revokeTokens ? 'All their tokens are revoked.' : 'Their tokens keep working.';
    print(terminal, `${name} <${address}> is signed out everywhere. ${rest}`);
  });
}
