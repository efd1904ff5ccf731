import type { Locale } from '@kopij/editorial';
import type { SectionRefusal } from './outcome.js';

type Wording = Record<Locale, string>;

/** A refusal in the caller's language. */
export function refusalMessage(refusal: SectionRefusal, locale: Locale): string {
  return wordingOf(refusal)[locale];
}

function wordingOf(refusal: SectionRefusal): Wording {
  switch (refusal.code) {
    case 'INVALID_INPUT':
      return {
        nl: 'Een slug bestaat uit kleine letters, cijfers en losse streepjes: ten hoogste 80.',
        en: 'A slug is made of lower-case letters, digits and single hyphens: at most 80.',
      };
    case 'SLUG_TAKEN':
      return {
        nl: `Het adres “${refusal.slug}” is of was van de rubriek ${refusal.holder}.`,
        en: `The address “${refusal.slug}” is, or was, that of the section ${refusal.holder}.`,
      };
    case 'PARENT_UNKNOWN':
      return { nl: 'De rubriek erboven bestaat niet.', en: 'There is no such section to be part of.' };
    case 'SECTION_ARCHIVED':
      return {
        nl: `De rubriek ${refusal.section} is gesloten.`,
        en: `The section ${refusal.section} is archived.`,
      };
    case 'SECTION_CYCLE':
      return {
        nl: `De rubriek ${refusal.parent} is dezelfde, of staat er zelf onder.`,
        en: `The section ${refusal.parent} is the same one, or is itself part of it.`,
      };
    case 'SECTION_HAS_SECTIONS':
      return {
        nl: `De rubriek ${refusal.part} staat eronder en is nog open.`,
        en: `The section ${refusal.part} is part of it and still open.`,
      };
  }
}

export function conflictMessage(currentVersion: number, locale: Locale): string {
  return {
    nl: `Iemand anders heeft de rubriek intussen gewijzigd; zij is nu versie ${currentVersion}. Lees haar opnieuw.`,
    en: `Somebody else has changed the section meanwhile; it is at version ${currentVersion} now. Read it again.`,
  }[locale];
}
