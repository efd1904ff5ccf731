import type { IdentityRefusal, IdentityRefusalCode } from '@kopij/identity';
import { CliFault } from '../cli-fault.js';

const wording: Record<IdentityRefusalCode, string> = {
  EMAIL_MALFORMED: 'This is not an e-mail address. Write one such as sanne@example.org.',
  EMAIL_TAKEN: 'Another user already has this e-mail address. "kopij user list" shows who.',
  LAST_ADMIN:
    'This is the last active admin. Make somebody else an admin first, with "kopij user role EMAIL ADMIN".',
  USER_UNKNOWN: 'There is no such user. "kopij user list" shows all users.',
  USER_BUILT_IN:
    'The command line’s own user is built in: it has no tokens, and cannot be changed or deactivated.',
  USER_DEACTIVATED: 'This user is deactivated and cannot be given a token.',
  SCOPES_EMPTY: 'Without scopes the token would allow nothing. Give at least one.',
  SCOPE_MISSING: 'A token can only pass on scopes that it has itself.',
  EXPIRY_PAST: 'This is in the past. Let the token expire later, or never.',
};

/** The message for the person at the terminal. */
export function identityFault(refusals: readonly IdentityRefusal[]): CliFault {
  return CliFault.of(refusals.map(({ code }) => wording[code]));
}
