import type { Locale } from '@kopij/editorial';
import type { InvalidSetting, WireSourceRefusal } from './outcome.js';

type Wording = Record<Locale, string>;

/** A refusal in the caller's language. */
export function refusalMessage(refusal: WireSourceRefusal, locale: Locale): string {
  return wordingOf(refusal)[locale];
}

function wordingOf(refusal: WireSourceRefusal): Wording {
  switch (refusal.code) {
    case 'INVALID_INPUT':
      return invalid[refusal.rule];
    case 'SLUG_TAKEN':
      return {
        nl: `De slug “${refusal.slug}” is van de bron ${refusal.holder}. Kies een andere.`,
        en: `The slug “${refusal.slug}” belongs to the source ${refusal.holder}. Choose another.`,
      };
    case 'TIME_ZONE_UNKNOWN':
      return {
        nl: `De tijdzone “${refusal.timeZone}” bestaat niet. Schrijf er een zoals Europe/Amsterdam.`,
        en: `There is no time zone “${refusal.timeZone}”. Write one such as Europe/Amsterdam.`,
      };
    case 'SECTION_UNKNOWN':
      return { nl: 'Deze rubriek bestaat niet.', en: 'There is no such section.' };
    case 'SECTION_ARCHIVED':
      return {
        nl: `De rubriek ${refusal.section} is gearchiveerd.`,
        en: `The section ${refusal.section} is archived.`,
      };
  }
}

const invalid: Record<InvalidSetting, Wording> = {
  SLUG: {
    nl: 'Een slug bestaat uit hoogstens 80 kleine letters en cijfers, met enkele streepjes ertussen.',
    en: 'A slug consists of at most 80 lower-case letters and digits, with single hyphens between them.',
  },
  LANGUAGE: {
    nl: 'Schrijf een taal als taalcode, zoals nl of en-GB.',
    en: 'Write a language as a code, such as nl or en-GB.',
  },
  URL: {
    nl: 'Schrijf een adres dat met http:// of https:// begint, zonder gebruikersnaam en wachtwoord.',
    en: 'Write an address that begins with http:// or https://, without a user name and password.',
  },
  URL_MISSING: {
    nl: 'Een bron die Kopij zelf ophaalt, heeft een adres nodig.',
    en: 'A source that is polled needs an address.',
  },
};

export function conflictMessage(currentVersion: number, locale: Locale): string {
  return {
    nl: `Iemand heeft de bron intussen gewijzigd: die heeft nu versienummer ${currentVersion}. Lees de bron opnieuw en probeer het nog eens.`,
    en: `Somebody has changed the source since you read it: it is now at version ${currentVersion}. Read it again, and retry.`,
  }[locale];
}
