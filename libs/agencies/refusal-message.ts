import type { Locale } from '@kopij/editorial';
import type { AgencyRefusal } from './outcome.js';

/** A refusal in the caller's language. */
export function refusalMessage(refusal: AgencyRefusal, locale: Locale): string {
  const { written } = refusal;
  switch (refusal.code) {
    case 'INVALID_INPUT':
      return {
        nl: `“${written}” kan niet. Een code bestaat uit hoofdletters en cijfers; een andere naam heeft geen schuine streep of haakjes.`,
        en: `“${written}” is not allowed. A code consists of capitals and digits; an alias has no slash or brackets.`,
      }[locale];
    case 'CODE_TAKEN':
    case 'ALIAS_TAKEN':
      return {
        nl: `“${written}” is al een naam van persbureau ${refusal.holder}.`,
        en: `“${written}” is already a name of the agency ${refusal.holder}.`,
      }[locale];
  }
}

export function conflictMessage(currentVersion: number, locale: Locale): string {
  return {
    nl: `Iemand heeft dit persbureau intussen gewijzigd: het heeft nu versienummer ${currentVersion}. Lees het opnieuw en probeer het nog eens.`,
    en: `Somebody has changed the agency since you read it: it is now at version ${currentVersion}. Read it again, and retry.`,
  }[locale];
}
