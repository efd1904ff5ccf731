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
    nl: 'Er is al een gebruiker met dit e-mailadres.',
    en: 'There is already a user with this e-mail address.',
  },
  LAST_ADMIN: {
    code: 'LAST_ADMIN',
    nl: 'Dit is de laatste actieve beheerder. Maak eerst iemand anders beheerder.',
    en: 'This is the last active admin. Make somebody else an admin first.',
  },
  USER_UNKNOWN: { code: 'USER_UNKNOWN', nl: 'Deze gebruiker bestaat niet.', en: 'There is no such user.' },
  USER_BUILT_IN: {
    code: 'USER_UNKNOWN',
    nl: 'De gebruiker van de opdrachtregel is ingebouwd en blijft wat hij is.',
    en: 'The user of the command line is built in, and stays what it is.',
  },
  USER_DEACTIVATED: {
    code: 'USER_UNKNOWN',
    nl: 'Deze gebruiker is afgesloten.',
    en: 'This user was deactivated.',
  },
  EXPIRY_PAST: {
    code: 'INVALID_INPUT',
    nl: '{at} is al voorbij. Kies een later tijdstip.',
    en: '{at} has passed already. Choose a later time.',
  },
  SCOPES_EMPTY: {
    code: 'INVALID_INPUT',
    nl: 'Dit token zou niets mogen. Geef ten minste één bereik.',
    en: 'This token would allow nothing. Give at least one scope.',
  },
  SCOPE_MISSING: {
    code: 'SCOPE_MISSING',
    nl: 'Het token waarmee je dit doet mag dit zelf niet allemaal. Geef niet meer door dan het heeft.',
    en: 'The token you do this with does not have all of these itself. Pass on no more than it has.',
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

/** The same, of a new token: the one answer that ever holds its secret. */
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
