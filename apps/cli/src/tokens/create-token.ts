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
  /** Default: not limited. */
  scopes?: TokenScope[];
}

/** Prints only the token, so that it can be piped to where it is stored. */
export async function createToken(terminal: Terminal, options: CreateTokenOptions): Promise<void> {
  await withNewsroom(terminal, async (newsroom) => {
    const expiresAt = readExpiry(options.expires, newsroom.get(Clock).now());
    if (expiresAt === undefined) {
      throw new CliFault(
        `--expires "${options.expires}" is not valid: write 90d, 2027-01-31, 2027-01-31T18:00+01:00, or never.`,
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
      `A token for ${user.name} <${user.email}>, role ${user.role}; ${expiresAt ? `it expires at ${expiresAt.toISOString()}` : 'it never expires'}.`,
      ...(given.length < tokenScopes.length ? [`It is limited to ${given.join(', ')}.`] : []),
      'It is shown only once, and Kopij does not store it: save it now. Send it as "Authorization: Bearer TOKEN".',
      `To revoke it: kopij token revoke ${id}`,
    );
    print(terminal, outcome.token);
  });
}
