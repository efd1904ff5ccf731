import { tokenScopes, type TokenScope } from '@kopij/editorial';
import { CreateToken } from '@kopij/identity';
import { Clock } from '@kopij/platform';
import { actingUser } from '../acting-user.js';
import { CliFault } from '../cli-fault.js';
import { withNewsroom } from '../newsroom.js';
import { print, say, type Terminal } from '../terminal.js';
import { identityFault } from '../users/identity-refusal.js';
import { userWithEmail } from '../users/user-with-email.js';
import { readExpiry } from './read-expiry.js';

export interface CreateTokenOptions {
  user: string;
  name: string;
  expires: string;
  /** Left out: not limited. */
  scopes?: TokenScope[];
}

/** Prints the token and nothing else, so that it can be piped to where it is kept. */
export async function createToken(terminal: Terminal, options: CreateTokenOptions): Promise<void> {
  await withNewsroom(terminal, async (newsroom) => {
    const expiresAt = readExpiry(options.expires, newsroom.get(Clock).now());
    if (expiresAt === undefined) {
      throw new CliFault(
        `--expires "${options.expires}" is not understood: write 90d, 2027-01-31, an instant such as 2027-01-31T18:00+01:00, or never.`,
      );
    }
    const user = await userWithEmail(newsroom, options.user);
    const { name, scopes } = options;
    const command = { userId: user.id, name, expiresAt, ...(scopes && { scopes }) };
    const outcome = await newsroom.get(CreateToken).execute(await actingUser(newsroom), command);
    if ('refusals' in outcome) throw identityFault(outcome.refusals);
    const { id, scopes: given } = outcome.accessToken;
    say(
      terminal,
      `A token for ${user.name} <${user.email}>, who is ${user.role}; ${expiresAt ? `it expires at ${expiresAt.toISOString()}` : 'it never expires'}.`,
      ...(given.length < tokenScopes.length ? [`It is limited to ${given.join(', ')}.`] : []),
      'It is shown this once and stored nowhere: keep it now. Send it as "Authorization: Bearer TOKEN".',
      `To make it worthless: kopij token revoke ${id}`,
    );
    print(terminal, outcome.token);
  });
}
