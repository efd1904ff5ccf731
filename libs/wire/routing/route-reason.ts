import type { Locale } from '@kopij/editorial';
import type { MetCondition } from '../items/item-route.js';

/** Why a rule decided about an item, in the caller's language: which conditions the item met, and by what. */
export function routeReason(because: readonly MetCondition[], locale: Locale): string {
  return because.map((met) => wordingOf(met)[locale]).join('; ');
}

function wordingOf({ condition, value, under }: MetCondition): Record<Locale, string> {
  switch (condition) {
    case 'SOURCE':
      return { nl: 'bron', en: 'source' };
    case 'SUBJECT':
      return { nl: `onderwerp ${value}`, en: `subject ${value}` };
    case 'MEDIA_TOPIC':
      return under === undefined
        ? { nl: `Media Topic ${value}`, en: `Media Topic ${value}` }
        : { nl: `Media Topic ${value} onder ${under}`, en: `Media Topic ${value} under ${under}` };
    case 'WORD':
      return { nl: `woord “${value}”`, en: `word “${value}”` };
    case 'LANGUAGE':
      return { nl: `taal ${value}`, en: `language ${value}` };
    case 'SIGNAL':
      return { nl: `signaal ${value}`, en: `signal ${value}` };
    case 'URGENCY':
      return { nl: `urgentie ${value}`, en: `urgency ${value}` };
    case 'PLACE':
      return { nl: `plaats ${value}`, en: `place ${value}` };
  }
}
