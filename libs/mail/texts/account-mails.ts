import { instantInWords, type Locale } from '@kopij/editorial';
import type { MailText } from './mail-text.js';

export interface Addressee {
  readonly name: string;
  readonly locale: Locale;
}

const greeting: Record<Locale, (name: string) => string> = {
  nl: (name) => `Beste ${name},`,
  en: (name) => `Dear ${name},`,
};

const invitation: Record<Locale, readonly [subject: string, before: string, after: string]> = {
  nl: [
    'Je bent uitgenodigd voor Kopij',
    'Er is een account voor je gemaakt in Kopij. Kies een wachtwoord om je aan te melden:',
    'De link werkt één keer, tot drie dagen na het versturen van deze mail. Geef hem aan niemand door. Werkt hij niet meer, vraag dan een beheerder om een nieuwe.',
  ],
  en: [
    'You are invited to Kopij',
    'An account was made for you in Kopij. Choose a password to sign in:',
    'The link works once, until three days after this mail was sent. Pass it on to nobody. If it no longer works, ask an admin for a new one.',
  ],
};

const reset: typeof invitation = {
  nl: [
    'Een nieuw wachtwoord voor Kopij',
    'Er is een link gevraagd om een nieuw wachtwoord te kiezen voor je account in Kopij:',
    'De link werkt één keer, tot een uur na het versturen van deze mail. Heb je er niet om gevraagd? Dan hoef je niets te doen: je wachtwoord blijft zoals het is.',
  ],
  en: [
    'A new password for Kopij',
    'A link was asked for to choose a new password for your account in Kopij:',
    'The link works once, until an hour after this mail was sent. If you did not ask for it, there is nothing to do: your password stays as it is.',
  ],
};

const links = { INVITATION: invitation, RESET: reset };

const choosing: Record<Locale, string> = { nl: 'Een wachtwoord kiezen', en: 'Choose a password' };

/** The mail with a link to choose a password. @param link its address, with the secret */
export function linkMail(kind: keyof typeof links, { name, locale }: Addressee, link: string): MailText {
  const [subject, before, after] = links[kind][locale];
  return {
    locale,
    subject,
    parts: [greeting[locale](name), before, { link, leadsTo: choosing[locale] }, after],
  };
}

const changes: Record<
  'PASSWORD_CHANGED' | 'SECOND_FACTOR_CHANGED',
  Record<Locale, readonly [subject: string, what: string]>
> = {
  PASSWORD_CHANGED: {
    nl: ['Je wachtwoord is gewijzigd', 'Het wachtwoord van je account in Kopij is gewijzigd, op {at}.'],
    en: ['Your password was changed', 'The password of your account in Kopij was changed, on {at}.'],
  },
  SECOND_FACTOR_CHANGED: {
    nl: [
      'Waarmee je je aanmeldt is gewijzigd',
      'De tweede factoren of herstelcodes van je account in Kopij zijn gewijzigd, op {at}.',
    ],
    en: [
      'What you sign in with was changed',
      'The second factors or recovery codes of your account in Kopij were changed, on {at}.',
    ],
  },
};

const notYou: Record<Locale, string> = {
  nl: 'Was jij dit niet? Waarschuw dan meteen een beheerder.',
  en: 'If this was not you, tell an admin at once.',
};

/** The mail that says that something with which somebody signs in was changed. @param at when, with the newsroom's time zone */
export function changeMail(
  kind: keyof typeof changes,
  { name, locale }: Addressee,
  { at, timeZone }: { readonly at: string; readonly timeZone: string },
): MailText {
  const [subject, what] = changes[kind][locale];
  const when = instantInWords(at, { locale, timeZone });
  return {
    locale,
    subject,
    parts: [greeting[locale](name), what.replace('{at}', () => when), notYou[locale]],
  };
}
