import { message, type Locale, type Phrasing } from '@kopij/editorial';
import type { CommandCode, ManuscriptRefusal } from './refusal.js';

/** What this feature says itself, apart from the workflow. `{name}` stands for a parameter. */
const wording = {
  SECTION_UNKNOWN: {
    nl: 'Er is geen rubriek {sectionId}. Kies een rubriek uit `sections`.',
    en: 'There is no section {sectionId}. Choose one of `sections`.',
  },
  ASSIGNEE_UNKNOWN: {
    nl: 'Er is geen actieve gebruiker {assigneeId}. Kies iemand uit `users`.',
    en: 'There is no active user {assigneeId}. Choose one of `users`.',
  },
  REVISION_UNKNOWN: {
    nl: 'Dit stuk heeft geen versie {revision}. Kies er een uit `revisions`.',
    en: 'This manuscript has no revision {revision}. Choose one of `revisions`.',
  },
  KEY_REUSED: {
    nl: 'De sleutel {key} is al voor iets anders gebruikt. Kies een nieuwe.',
    en: 'The key {key} has been used for something else. Choose a new one.',
  },
  TIME_ZONE_UNKNOWN: {
    nl: 'Er is geen tijdzone {timeZone}. Gebruik een naam als Europe/Amsterdam.',
    en: 'There is no time zone {timeZone}. Use a name such as Europe/Amsterdam.',
  },
  LOCAL_TIME_MALFORMED: {
    nl: '{localTime} is geen tijdstip. Schrijf het als 2026-03-29T09:00.',
    en: '{localTime} is no time of a day there is. Write it as 2026-03-29T09:00.',
  },
  LOCAL_TIME_SKIPPED: {
    nl: '{localTime} bestaat niet in {timeZone}: de klok gaat er dan overheen naar de zomertijd. Kies een ander tijdstip.',
    en: 'There is no {localTime} in {timeZone}: the clocks go forward over it. Choose another time.',
  },
  STORY_MISSING: {
    nl: 'Er staat geen verhaal in deze tekst, alleen wat niet voor publicatie is of een dateline. Plak ook het verhaal zelf.',
    en: 'There is no story in this text, only what is not for publication or a dateline. Paste the story as well.',
  },
  TOO_MANY_BLOCKS: {
    nl: 'De tekst heeft {blocks} alinea’s en andere blokken; een stuk heeft er hoogstens {most}. Verdeel de tekst over meer stukken.',
    en: 'The body has {blocks} paragraphs and other blocks; a manuscript has at most {most}. Divide it over several manuscripts.',
  },
  RUN_TOO_LONG: {
    nl: 'Blok {number} heeft {characters} tekens achter elkaar; het mogen er hoogstens {most} zijn. Verdeel het over meer alinea’s.',
    en: 'Block {number} has {characters} characters in a row; there may be at most {most}. Divide it into several paragraphs.',
  },
  TEXT_DIRECTION_OVERRIDDEN: {
    nl: 'Er staat een onzichtbaar teken in dat de leesrichting omdraait (U+202D of U+202E). Haal het weg, of typ de regel opnieuw.',
    en: 'There is an invisible character in it that reverses the reading direction (U+202D or U+202E). Remove it, or type the line again.',
  },
  HEADLINE_INVISIBLE: {
    nl: 'De kop bestaat alleen uit onzichtbare tekens. Typ een kop, of laat hem leeg.',
    en: 'The headline consists of invisible characters only. Type a headline, or leave it empty.',
  },
  VERSION_CONFLICT: {
    nl: 'Dit stuk is nu versie {version}, niet de versie die u zag. Lees het opnieuw en probeer het nog eens.',
    en: 'This manuscript is at version {version} now, not at the one you have seen. Read it again, and retry.',
  },
} satisfies Record<CommandCode | 'VERSION_CONFLICT', Record<Locale, string>>;

/** A refusal in the caller's language. */
export function refusalMessage(
  { code, params }: Pick<ManuscriptRefusal, 'code' | 'params'>,
  phrasing: Phrasing,
): string {
  return isOwn(code) ? fill(wording[code][phrasing.locale], params) : message(code, params, phrasing);
}

export function conflictMessage(currentVersion: number, locale: Locale): string {
  return fill(wording.VERSION_CONFLICT[locale], { version: String(currentVersion) });
}

function isOwn(code: ManuscriptRefusal['code']): code is CommandCode {
  return code in wording;
}

function fill(text: string, params: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '');
}
