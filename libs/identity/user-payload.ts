import { instantInWords, type Locale, type Phrasing } from '@kopij/editorial';
import { RefusedInput, type UserErrorCode } from '@kopij/platform';
import type { IdentityRefusalCode, Refused } from './outcome.js';
import type { CreatedToken } from './create-token.js';
import type { UserEntity } from './user.entity.js';
import type { CreateTokenPayload, UserPayload } from './user.payloads.js';

type Wording = Record<Locale, string> & { readonly code: UserErrorCode };

const wording: Record<IdentityRefusalCode, Wording> = {
  EMAIL_MALFORMED: {
    code: 'INVALID_INPUT',
    nl: 'Dit is geen e-mailadres.',
    en: 'This is not an e-mail address.',
  },
  EMAIL_TAKEN: {
    code: 'EMAIL_TAKEN',
    nl: 'Een andere gebruiker heeft dit e-mailadres al.',
    en: 'Another user already has this e-mail address.',
  },
  LAST_ADMIN: {
    code: 'LAST_ADMIN',
    nl: 'Dit is de laatste actieve beheerder. Maak eerst iemand anders beheerder.',
    en: 'This is the last active admin. Make somebody else an admin first.',
  },
  USER_UNKNOWN: { code: 'USER_UNKNOWN', nl: 'Deze gebruiker bestaat niet.', en: 'There is no such user.' },
  USER_BUILT_IN: {
    code: 'USER_UNKNOWN',
    nl: 'De gebruiker van de opdrachtregel is ingebouwd en kan niet worden gewijzigd.',
    en: 'The command line’s own user is built in and cannot be changed.',
  },
  USER_DEACTIVATED: {
    code: 'USER_UNKNOWN',
    nl: 'Deze gebruiker is gedeactiveerd.',
    en: 'This user was deactivated.',
  },
  EXPIRY_PAST: {
    code: 'INVALID_INPUT',
    nl: '{at} ligt in het verleden. Kies een later tijdstip.',
    en: '{at} is in the past. Choose a later time.',
  },
  SCOPES_EMPTY: {
    code: 'INVALID_INPUT',
    nl: 'Zonder scopes mag dit token niets. Geef ten minste één scope op.',
    en: 'Without scopes the token would allow nothing. Give at least one.',
  },
  SCOPE_MISSING: {
    code: 'SCOPE_MISSING',
    nl: 'Het token dat je gebruikt heeft niet al deze scopes. Geef alleen scopes die het zelf heeft.',
    en: 'The token you are using does not have all of these scopes. Give only scopes that it has itself.',
  },
};

/** An outcome as the schema shows it, in the caller's language. */
export async function payload(
  outcome: Promise<{ user: UserEntity } | Refused>,
  phrasing: Phrasing,
): Promise<UserPayload> {
  const answer = await outcome;
  if ('user' in answer) return { user: answer.user, userErrors: [] };
  return { user: null, userErrors: userErrorsOf(answer, phrasing) };
}

/** The same for a new token: the only response that contains its secret. */
export async function tokenPayload(
  outcome: Promise<CreatedToken | Refused>,
  phrasing: Phrasing,
): Promise<CreateTokenPayload> {
  const answer = await outcome;
  if ('refusals' in answer) {
    return { accessToken: null, secret: null, userErrors: userErrorsOf(answer, phrasing) };
  }
  return { accessToken: answer.accessToken, secret: answer.token, userErrors: [] };
}

function userErrorsOf({ refusals }: Refused, phrasing: Phrasing): RefusedInput[] {
  return refusals.map(({ code, field, params = {} }) => {
    const words = wording[code][phrasing.locale];
    const message = words.replace('{at}', () => instantInWords(params['at'] ?? '', phrasing));
    return new RefusedInput({ code: wording[code].code, field, message });
  });
}
