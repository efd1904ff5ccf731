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
        nl: 'Een slug bestaat uit hoogstens 80 kleine letters en cijfers, met enkele streepjes ertussen.',
        en: 'A slug consists of at most 80 lower-case letters and digits, with single hyphens between them.',
      };
    case 'SLUG_TAKEN':
      return {
        nl: `De slug “${refusal.slug}” is of was van de rubriek ${refusal.holder}. Kies een andere.`,
        en: `The slug “${refusal.slug}” belongs, or once belonged, to the section ${refusal.holder}. Choose another.`,
      };
    case 'PARENT_UNKNOWN':
      return { nl: 'De bovenliggende rubriek bestaat niet.', en: 'The parent section does not exist.' };
    case 'SECTION_ARCHIVED':
      return {
        nl: `De rubriek ${refusal.section} is gearchiveerd.`,
        en: `The section ${refusal.section} is archived.`,
      };
    case 'SECTION_CYCLE':
      return {
        nl: `De rubriek ${refusal.parent} is deze rubriek zelf, of valt eronder.`,
        en: `The section ${refusal.parent} is this section itself, or is below it.`,
      };
    case 'NOT_YOUR_SECTION':
      return refusal.section === null
        ? {
            nl: 'Je rechten gelden niet boven aan de boom. Vraag het een beheerder.',
            en: 'Your rights do not count at the top of the tree. Ask an admin.',
          }
        : {
            nl: `Je kunt de rubriek ${refusal.section} niet beheren: daar gelden je rechten niet. Vraag het een beheerder.`,
            en: `You cannot manage the section ${refusal.section}: your rights do not count there. Ask an admin.`,
          };
    case 'SECTION_HAS_SECTIONS':
      return {
        nl: `De rubriek ${refusal.part} valt hieronder en is nog niet gearchiveerd. Archiveer die eerst.`,
        en: `The section ${refusal.part} below it is not archived. Archive that one first.`,
      };
    case 'SECRET_KEY_MISSING':
      return {
        nl: 'Niemand kan hier een tweede factor instellen: daarvoor is een sleutel nodig. Vraag de beheerder van de server om KOPIJ_SECRET_KEYS in te stellen.',
        en: 'Nobody can set up a second factor here: that takes a key. Ask the operator of the server to set KOPIJ_SECRET_KEYS.',
      };
  }
}

export function conflictMessage(currentVersion: number, locale: Locale): string {
  return {
    nl: `Iemand heeft de rubriek intussen gewijzigd: die heeft nu versienummer ${currentVersion}. Lees de rubriek opnieuw en probeer het nog eens.`,
    en: `Somebody has changed the section since you read it: it is now at version ${currentVersion}. Read it again, and retry.`,
  }[locale];
}
