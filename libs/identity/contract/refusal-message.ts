import { instantInWords, type Locale, type Phrasing } from '@kopij/editorial';
import { RefusedInput, type UserErrorCode } from '@kopij/platform';
import type { IdentityRefusalCode, Refused } from './outcome.js';

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
  USER_ACTIVE: {
    code: 'USER_ACTIVE',
    nl: 'Deze gebruiker is nog actief. Deactiveer de gebruiker eerst; wissen kan niet ongedaan worden gemaakt.',
    en: 'This user is still active. Deactivate them first; erasing cannot be undone.',
  },
  USER_ERASED: {
    code: 'USER_UNKNOWN',
    nl: 'De gegevens van deze gebruiker zijn gewist. Maak zo nodig een nieuwe gebruiker aan.',
    en: 'This user was erased. Create a new user if needed.',
  },
  TEAM_NAME_TAKEN: {
    code: 'TEAM_NAME_TAKEN',
    nl: 'Een ander team heet al zo. Kies een andere naam.',
    en: 'Another team already has this name. Choose another.',
  },
  SECTION_UNKNOWN: {
    code: 'SECTION_UNKNOWN',
    nl: 'Deze rubriek bestaat niet. Kies er een uit `sections`.',
    en: 'There is no such section. Choose one from `sections`.',
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
  FACTOR_WRONG: {
    code: 'FACTOR_WRONG',
    nl: 'Dit klopt niet. Een code geldt maar één keer en een halve minuut: wacht zo nodig op de volgende.',
    en: 'This is not right. A code counts once, for half a minute: wait for the next one if need be.',
  },
  FACTOR_PAUSED: {
    code: 'TOO_MANY_ATTEMPTS',
    nl: 'Er zijn te veel verkeerde codes gegeven. Wacht even, of gebruik een passkey of een herstelcode.',
    en: 'Too many wrong codes were given. Wait a while, or use a passkey or a recovery code.',
  },
  FACTOR_UNREADABLE: {
    code: 'SECRET_KEY_MISSING',
    nl: 'Codes kunnen nu niet worden gecontroleerd: de server kan het geheim van je app niet lezen. Gebruik een passkey of een herstelcode, of vraag de beheerder van de server om KOPIJ_SECRET_KEYS te herstellen; wat eraan schort, staat in de log.',
    en: 'Codes cannot be checked now: the server cannot read the secret of your app. Use a passkey or a recovery code, or ask the operator of the server to restore KOPIJ_SECRET_KEYS; its log says what is wrong.',
  },
  FACTOR_MISSING: {
    code: 'FACTOR_MISSING',
    nl: 'Dit heb je niet. Stel eerst een app of een passkey in.',
    en: 'You do not have this. Set up an app or a passkey first.',
  },
  FACTOR_DEMANDED: {
    code: 'FACTOR_DEMANDED',
    nl: 'Een tweede factor is voor jou verplicht, en dit is je laatste. Stel eerst een andere in.',
    en: 'A second factor is demanded of you, and this is your last one. Set up another one first.',
  },
  FACTORS_NEED_KEY: {
    code: 'SECRET_KEY_MISSING',
    nl: 'Hiervoor is een sleutel nodig die niet is ingesteld. Vraag de beheerder van de server om KOPIJ_SECRET_KEYS in te stellen.',
    en: 'This takes a key that is not set. Ask the operator of the server to set KOPIJ_SECRET_KEYS.',
  },
  OWN_PASSWORD: {
    code: 'NOT_FOR_YOURSELF',
    nl: 'Dit is je eigen account. Wijzig je wachtwoord zelf, of vraag een andere beheerder om een link.',
    en: 'This is your own account. Change your password yourself, or ask another admin for a link.',
  },
  OWN_FACTORS: {
    code: 'NOT_FOR_YOURSELF',
    nl: 'Je eigen factoren verwijder je zelf, met removeTotp en removePasskey. Ben je ze kwijt, vraag dan een andere beheerder.',
    en: 'Remove your own factors with removeTotp and removePasskey. If you have lost them, ask another admin.',
  },
  PASSKEY_KNOWN: {
    code: 'PASSKEY_KNOWN',
    nl: 'Deze passkey is al ingesteld.',
    en: 'This passkey was set up before.',
  },
  PASSKEY_REFUSED: {
    code: 'PASSKEY_REFUSED',
    nl: 'Deze passkey kan niet worden ingesteld: het antwoord van de browser past niet bij de vraag, of kwam te laat. Begin opnieuw met startPasskey.',
    en: 'This passkey cannot be set up: the browser’s answer does not fit the question, or came too late. Begin again with startPasskey.',
  },
  PASSKEYS_NEED_ADDRESS: {
    code: 'PUBLIC_URL_MISSING',
    nl: 'Passkeys horen bij het adres van Kopij, en dat is niet ingesteld, of het is geen naam. Vraag de beheerder van de server om KOPIJ_PUBLIC_URL in te stellen.',
    en: 'Passkeys belong to the address of Kopij, which is not set, or is not a name. Ask the operator of the server to set KOPIJ_PUBLIC_URL.',
  },
  PROOF_BY_FACTOR: {
    code: 'PROOF_NEEDED',
    nl: 'Je hebt een tweede factor. Geef een code, een herstelcode of een passkey in plaats van je wachtwoord.',
    en: 'You have a second factor. Give a code, a recovery code or a passkey rather than your password.',
  },
  PROOF_NEEDED: {
    code: 'PROOF_NEEDED',
    nl: 'Laat zien dat jij het nog bent. Geef één van deze: code, recoveryCode of passkey, of password als je geen tweede factor hebt. Heb je ook geen wachtwoord, meld je dan opnieuw aan via je organisatie en doe dit binnen tien minuten.',
    en: 'Show that it is still you. Give one of these: code, recoveryCode or passkey, or password if you have no second factor. If you have no password either, sign in again with your organisation and do this within ten minutes.',
  },
  PROOF_WRONG: {
    code: 'PROOF_NEEDED',
    nl: 'Dit is niet je wachtwoord.',
    en: 'This is not your password.',
  },
  SET_UP_EXPIRED: {
    code: 'SET_UP_EXPIRED',
    nl: 'Er wordt geen app ingesteld, of dat duurde langer dan een kwartier. Begin opnieuw met startTotp.',
    en: 'No app is being set up, or it took longer than a quarter of an hour. Begin again with startTotp.',
  },
  SIGN_IN_EXPIRED: {
    code: 'SIGN_IN_EXPIRED',
    nl: 'Deze aanmelding is verlopen of afgebroken. Meld je opnieuw aan.',
    en: 'This sign-in has expired or was broken off. Sign in again.',
  },
  TOO_MANY_PASSKEYS: {
    code: 'TOO_MANY_PASSKEYS',
    nl: 'Je hebt zoveel passkeys als er kunnen zijn. Verwijder er eerst een.',
    en: 'You have as many passkeys as there can be. Remove one first.',
  },
  TOO_MANY_PREFERENCES: {
    code: 'TOO_MANY_PREFERENCES',
    nl: 'Er zijn ten hoogste 50 voorkeuren. Verwijder er eerst een.',
    en: 'There can be 50 preferences. Remove one first.',
  },
  SIGN_IN_REFUSED: {
    code: 'SIGN_IN_REFUSED',
    nl: 'Het e-mailadres of het wachtwoord klopt niet.',
    en: 'The e-mail address or the password is not right.',
  },
  TOO_MANY_ATTEMPTS: {
    code: 'TOO_MANY_ATTEMPTS',
    nl: 'Te veel pogingen. Wacht een kwartier, of vraag om een link om een nieuw wachtwoord te kiezen.',
    en: 'Too many attempts. Wait a quarter of an hour, or ask for a link to choose a new password.',
  },
  PASSWORD_TOO_SHORT: {
    code: 'PASSWORD_UNFIT',
    nl: 'Kies een wachtwoord van ten minste 12 tekens, bijvoorbeeld een paar woorden.',
    en: 'Choose a password of at least 12 characters, for example a few words.',
  },
  PASSWORD_TOO_LONG: {
    code: 'PASSWORD_UNFIT',
    nl: 'Kies een wachtwoord van ten hoogste 128 tekens.',
    en: 'Choose a password of at most 128 characters.',
  },
  PASSWORD_COMMON: {
    code: 'PASSWORD_UNFIT',
    nl: 'Dit wachtwoord is makkelijk te raden. Kies een ander.',
    en: 'This password is easy to guess. Choose another one.',
  },
  PASSWORD_IS_YOURS: {
    code: 'PASSWORD_UNFIT',
    nl: 'Dit wachtwoord is bijna je naam of je e-mailadres. Kies een ander.',
    en: 'This password is little more than your name or your e-mail address. Choose another one.',
  },
  PASSWORD_WRONG: {
    code: 'SIGN_IN_REFUSED',
    nl: 'Dit is niet je wachtwoord.',
    en: 'This is not your password.',
  },
  LINK_INVALID: {
    code: 'LINK_INVALID',
    nl: 'Deze link werkt niet meer: hij is gebruikt, vervangen of verlopen. Vraag een beheerder om een nieuwe.',
    en: 'This link no longer works: it was used, was replaced or has expired. Ask an admin for a new one.',
  },
  LINKS_BY_OPERATOR: {
    code: 'PASSWORD_SIGN_IN_OFF',
    nl: 'Aanmelden met een wachtwoord staat hier uit, dus deze link zou niets openen. Maak de gebruiker aan met createUser, of vraag de beheerder van de server om een link: kopij user invite of kopij user reset.',
    en: 'Signing in with a password is switched off here, so that this link would open nothing. Create the user with createUser, or ask the operator of the server for a link: kopij user invite or kopij user reset.',
  },
  MAIL_OFF: {
    code: 'MAIL_OFF',
    nl: 'Kopij verstuurt hier geen mail. Vraag een beheerder om een link.',
    en: 'Kopij sends no mail here. Ask an admin for a link.',
  },
  PASSWORD_SIGN_IN_OFF: {
    code: 'PASSWORD_SIGN_IN_OFF',
    nl: 'Aanmelden met een wachtwoord staat hier uit. Gebruik een passkey of de aanmelding van je organisatie (signInOptions), of vraag de beheerder van de server om een link.',
    en: 'Signing in with a password is switched off here. Use a passkey or your organisation’s sign-in (signInOptions), or ask the operator of the server for a link.',
  },
};

/** The refusals of a command, in the caller's language. */
export function userErrorsOf({ refusals }: Refused, phrasing: Phrasing): RefusedInput[] {
  return refusals.map(({ code, field, params = {} }) => {
    const words = wording[code][phrasing.locale];
    const message = words.replace('{at}', () => instantInWords(params['at'] ?? '', phrasing));
    return new RefusedInput({ code: wording[code].code, field, message });
  });
}
