import type { IdentityRefusal, IdentityRefusalCode } from '@kopij/identity';
import { CliFault } from '../cli-fault.js';

/** Somebody signs in with a browser, and sets up what they sign in with there. */
const onlyInBrowsers = 'This is done in a browser.';

const wording: Record<IdentityRefusalCode, string> = {
  EMAIL_MALFORMED: 'This is not an e-mail address. Write one such as sanne@example.org.',
  EMAIL_TAKEN: 'Another user already has this e-mail address. "kopij user list" shows who.',
  LAST_ADMIN:
    'This is the last active admin. Make somebody else an admin first, with "kopij user role EMAIL ADMIN".',
  USER_UNKNOWN: 'There is no such user. "kopij user list" shows all users.',
  USER_BUILT_IN:
    'The command line’s own user is built in: it has no tokens, and cannot be changed or deactivated.',
  USER_DEACTIVATED: 'This user is deactivated and cannot be given a token.',
  USER_ACTIVE:
    'This user is still active. Deactivate them first, with "kopij user deactivate EMAIL"; erasing cannot be undone.',
  USER_ERASED: 'This user was erased.',
  OWN_PASSWORD: 'This is your own account. Change your password yourself, or ask another admin for a link.',
  OWN_FACTORS: 'These are your own second factors. Remove them yourself, or ask another admin.',
  FACTOR_WRONG: onlyInBrowsers,
  FACTOR_PAUSED: onlyInBrowsers,
  FACTOR_UNREADABLE: onlyInBrowsers,
  FACTOR_MISSING: onlyInBrowsers,
  FACTOR_DEMANDED: onlyInBrowsers,
  FACTORS_NEED_KEY: onlyInBrowsers,
  PASSKEY_KNOWN: onlyInBrowsers,
  PASSKEY_REFUSED: onlyInBrowsers,
  PASSKEYS_NEED_ADDRESS: onlyInBrowsers,
  PROOF_BY_FACTOR: onlyInBrowsers,
  PROOF_NEEDED: onlyInBrowsers,
  PROOF_WRONG: onlyInBrowsers,
  SET_UP_EXPIRED: onlyInBrowsers,
  SIGN_IN_EXPIRED: onlyInBrowsers,
  TOO_MANY_PASSKEYS: onlyInBrowsers,
  TOO_MANY_PREFERENCES: 'There can be 50 preferences.',
  TEAM_NAME_TAKEN: 'Another team already has this name. "kopij team list" shows them all.',
  SECTION_UNKNOWN: 'There is no such section. "kopij section list" shows them all.',
  SCOPES_EMPTY: 'Without scopes the token would allow nothing. Give at least one.',
  SCOPE_MISSING: 'A token can only pass on scopes that it has itself.',
  SIGN_IN_REFUSED: 'The e-mail address or the password is not right.',
  TOO_MANY_ATTEMPTS: 'Too many attempts. Wait a quarter of an hour.',
  PASSWORD_TOO_SHORT: 'A password has at least 12 characters.',
  PASSWORD_TOO_LONG: 'A password has at most 128 characters.',
  PASSWORD_COMMON: 'This password is easy to guess.',
  PASSWORD_IS_YOURS: 'This password is little more than a name or an address.',
  PASSWORD_WRONG: 'This is not the password.',
  LINK_INVALID: 'This link no longer works.',
  LINKS_BY_OPERATOR: 'Signing in with a password is switched off: only the command line makes links.',
  MAIL_OFF: 'No mail is sent here (KOPIJ_SMTP_URL).',
  PASSWORD_SIGN_IN_OFF: 'Signing in with a password is switched off (KOPIJ_PASSWORD_SIGN_IN).',
  EXPIRY_PAST: 'This is in the past. Let the token expire later, or never.',
};

/** The message for the person at the terminal. */
export function identityFault(refusals: readonly IdentityRefusal[]): CliFault {
  return CliFault.of(refusals.map(({ code }) => wording[code]));
}
