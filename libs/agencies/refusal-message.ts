import type { Locale } from '@kopij/editorial';
import type { AgencyRefusal } from './outcome.js';

/** A refusal in the caller's language. */
export function refusalMessage(refusal: AgencyRefusal, locale: Locale): string {
  const { written } = refusal;
  switch (refusal.code) {
    case 'INVALID_INPUT':
      return {
        nl: `“${written}” kan niet. Een code bestaat uit hoofdletters en cijfers; een andere naam heeft geen schuine streep of haakjes.`,
        en: `“${written}” will not do. A code is made of capitals and digits; an alias has no slash or brackets.`,
      }[locale];
    case 'CODE_TAKEN':
    case 'ALIAS_TAKEN':
      return {
        nl: `“${written}” is al een naam van ${refusal.holder}.`,
        en: `“${written}” is a name of ${refusal.holder} already.`,
      }[locale];
  }
}

export function conflictMessage(currentVersion: number, locale: Locale): string {
  return {
    nl: `Iemand anders heeft dit persbureau intussen gewijzigd; het is nu versie ${currentVersion}. Lees het opnieuw.`,
    en: `Somebody else has changed the agency meanwhile; it is at version ${currentVersion} now. Read it again.`,
  }[locale];
}
