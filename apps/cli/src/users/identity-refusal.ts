import type { IdentityRefusal, IdentityRefusalCode } from '@kopij/identity';
import { CliFault } from '../cli-fault.js';

const wording: Record<IdentityRefusalCode, string> = {
  EMAIL_MALFORMED: 'That is no e-mail address. Write one such as sanne@example.org.',
  EMAIL_TAKEN: 'Somebody has that e-mail address already. "kopij user list" shows who.',
  LAST_ADMIN:
    'That is the last active admin. Make somebody else an admin first, with "kopij user role EMAIL ADMIN".',
  USER_UNKNOWN: 'There is no such user. "kopij user list" shows who there is.',
  USER_BUILT_IN:
    'The user of the command line is built in: it has no tokens, and nobody can change or deactivate it.',
  USER_DEACTIVATED: 'That user was deactivated, and can be given no token.',
  SCOPES_EMPTY: 'Such a token would allow nothing. Give at least one scope.',
  SCOPE_MISSING: 'A token passes on no scope that it does not have itself.',
  EXPIRY_PAST: 'That is over already. Let the token expire later, or never.',
};

/** What to tell the person at the terminal. */
export function identityFault(refusals: readonly IdentityRefusal[]): CliFault {
  return CliFault.of(refusals.map(({ code }) => wording[code]));
}
