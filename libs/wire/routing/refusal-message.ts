import type { Locale } from '@kopij/editorial';
import { refusalMessage as sourceRefusalMessage } from '../sources/refusal-message.js';
import type { InvalidRule, RoutingRuleRefusal } from './outcome.js';
import { mostRules } from './rule-limits.js';

type Wording = Record<Locale, string>;

/** A refusal in the caller's language. */
export function refusalMessage(refusal: RoutingRuleRefusal, locale: Locale): string {
  switch (refusal.code) {
    case 'INVALID_INPUT':
      return invalid[refusal.rule][locale];
    case 'SOURCE_UNKNOWN':
      return unknownSource[locale];
    case 'TOO_MANY_RULES':
      return tooMany[locale];
    default:
      return sourceRefusalMessage(refusal, locale);
  }
}

const unknownSource: Wording = { nl: 'Deze bron bestaat niet.', en: 'There is no such source.' };

const tooMany: Wording = {
  nl: `Er zijn al ${mostRules} regels. Archiveer er eerst een.`,
  en: `There are ${mostRules} rules already. Archive one first.`,
};

const invalid: Record<InvalidRule, Wording> = {
  NO_CONDITION: {
    nl: 'Een regel heeft minstens één voorwaarde nodig.',
    en: 'A rule needs at least one condition.',
  },
  NO_EFFECT: {
    nl: 'Een regel moet iets bepalen: een rubriek, een prioriteit, of een bericht wordt genegeerd, of er een concept van wordt gemaakt.',
    en: 'A rule has to decide something: a section, a priority, whether an item is ignored, or whether a draft is made of it.',
  },
  LANGUAGE: {
    nl: 'Schrijf een taal als taalcode, zoals nl of en-GB.',
    en: 'Write a language as a code, such as nl or en-GB.',
  },
  TOPIC: {
    nl: 'Schrijf een Media Topic als acht cijfers, zoals 15000000 of medtop:15000000.',
    en: 'Write a Media Topic as eight digits, such as 15000000 or medtop:15000000.',
  },
  TOPIC_NOT_LISTED: {
    nl: 'Dit Media Topic staat niet in de lijst die is ingelezen.',
    en: 'This Media Topic is not in the list that was imported.',
  },
  NO_LETTERS: {
    nl: 'Schrijf een woord met minstens één letter of cijfer.',
    en: 'Write a word with at least one letter or digit.',
  },
  URGENCIES_TURNED: {
    nl: 'De eerste urgentie mag niet hoger zijn dan de laatste: 1 is de hoogste nood.',
    en: 'The first urgency must not be a higher number than the last: 1 is the most urgent.',
  },
};
