import { message, type Locale, type Phrasing } from '@kopij/editorial';
import type { CommandCode, ManuscriptRefusal } from './refusal.js';

/** The messages of this feature, besides those of the workflow. `{name}` is a parameter. */
const wording = {
  SECTION_UNKNOWN: {
    nl: 'Er is geen rubriek met het id {sectionId}. Kies er een uit `sections`.',
    en: 'There is no section with the id {sectionId}. Choose one from `sections`.',
  },
  ASSIGNEE_UNKNOWN: {
    nl: 'Er is geen actieve gebruiker met het id {assigneeId}. Kies iemand uit `assignableUsers`.',
    en: 'There is no active user with the id {assigneeId}. Choose one from `assignableUsers`.',
  },
  REVISION_UNKNOWN: {
    nl: 'Dit stuk heeft geen versie {revision}. Kies er een uit `revisions`.',
    en: 'This manuscript has no revision {revision}. Choose one from `revisions`.',
  },
  ITEM_REVISION_UNKNOWN: {
    nl: 'Dit bericht heeft geen versie {revision}. Kies er een uit `revisions`.',
    en: 'This wire item has no revision {revision}. Choose one from `revisions`.',
  },
  ITEM_HAS_NO_TEXT: {
    nl: 'Dit bericht heeft geen tekst, of niet de gevraagde alinea’s. Kies alinea’s uit `paragraphs`, of een ander bericht.',
    en: 'This wire item has no text, or not the paragraphs you asked for. Choose from its paragraphs, or another item.',
  },
  BLOCK_UNKNOWN: {
    nl: 'Dit stuk heeft geen blok {key}. Kies er een uit `content { blocks }`.',
    en: 'This manuscript has no block {key}. Choose one from `content { blocks }`.',
  },
  ALREADY_TAKEN: {
    nl: 'In dit stuk is versie {revision} van dit bericht al overgenomen. Neem de nieuwe versie over met `mergeUpstream`.',
    en: 'This manuscript was already made of revision {revision} of this item. Merge the new revision with `mergeUpstream`.',
  },
  UPSTREAM_CLASH: {
    nl: 'Het persbureau en de redactie hebben hier allebei iets anders van gemaakt: {what}. Kies een van beide in `choices`.',
    en: 'The agency and the newsroom have changed this differently: {what}. Choose one of the two in `choices`.',
  },
  KEY_REUSED: {
    nl: 'De idempotency key {key} is al voor een ander verzoek gebruikt. Kies een nieuwe.',
    en: 'The idempotency key {key} was used for a different request. Choose a new one.',
  },
  TIME_ZONE_UNKNOWN: {
    nl: 'Er is geen tijdzone met de naam {timeZone}. Gebruik een naam als Europe/Amsterdam.',
    en: 'There is no time zone named {timeZone}. Use a name such as Europe/Amsterdam.',
  },
  LOCAL_TIME_MALFORMED: {
    nl: '{localTime} is geen geldige datum en tijd. Schrijf die als 2026-03-29T09:00.',
    en: '{localTime} is not a valid date and time. Write it as 2026-03-29T09:00.',
  },
  LOCAL_TIME_SKIPPED: {
    nl: '{localTime} bestaat niet in {timeZone}: de klok slaat die tijd over als de zomertijd ingaat. Kies een ander tijdstip.',
    en: '{localTime} does not exist in {timeZone}: the clocks skip it when summer time begins. Choose another time.',
  },
  STORY_MISSING: {
    nl: 'In deze tekst staat geen verhaal, alleen een plaatsnaam of regels die niet voor publicatie zijn. Plak ook het verhaal zelf.',
    en: 'This text contains no story, only a dateline or lines that are not for publication. Paste the story as well.',
  },
  TOO_MANY_BLOCKS: {
    nl: 'De tekst heeft {blocks} blokken (alinea’s en andere); een stuk kan er hoogstens {most} hebben. Verdeel de tekst over meer stukken.',
    en: 'The body has {blocks} blocks (paragraphs and others); a manuscript can have at most {most}. Split it over several manuscripts.',
  },
  RUN_TOO_LONG: {
    nl: 'Blok {number} heeft een stuk tekst van {characters} tekens; het mogen er hoogstens {most} zijn. Verdeel het over meer alinea’s.',
    en: 'Block {number} has a stretch of {characters} characters; at most {most} are allowed. Split it into several paragraphs.',
  },
  KILLED_FOR_GOOD: {
    nl: 'Dit artikel is definitief ingetrokken. Er is geen voorvertoning meer van.',
    en: 'This article has been killed. It can no longer be previewed.',
  },
  MENTION_UNKNOWN: {
    nl: 'Er is geen actieve gebruiker met het id {userId} die dit stuk kan lezen. Kies iemand uit `assignableUsers`.',
    en: 'There is no active user with the id {userId} who can read this manuscript. Choose one from `assignableUsers`.',
  },
  QUOTE_UNKNOWN: {
    nl: 'Deze woorden staan niet in het blok dat je noemt. Lees het stuk opnieuw: misschien is het intussen gewijzigd.',
    en: 'The block that you name does not contain these words. Read the manuscript again: it may have been edited since.',
  },
  NOT_YOUR_COMMENT: {
    nl: 'Alleen wie een opmerking schreef, kan die wijzigen of verwijderen. Schrijf een antwoord.',
    en: 'Only whoever wrote a comment can edit or delete it. Write a reply.',
  },
  COMMENT_DELETED: {
    nl: 'Deze opmerking is verwijderd. Schrijf een nieuwe.',
    en: 'This comment was deleted. Write a new one.',
  },
  TOO_MANY_THREADS: {
    nl: 'Bij dit stuk staan al {most} gesprekken. Antwoord in een daarvan.',
    en: 'This manuscript already has {most} threads. Reply in one of them.',
  },
  TOO_MANY_COMMENTS: {
    nl: 'In dit gesprek staan al {most} opmerkingen. Begin een nieuw gesprek.',
    en: 'This thread already has {most} comments. Begin a new one.',
  },
  VERSION_UNKNOWN: {
    nl: 'Dit stuk heeft nooit versienummer {version} gehad. Lees het opnieuw, en stuur het nummer dat je dan krijgt.',
    en: 'This manuscript never had version {version}. Read it again, and send the version that you get.',
  },
  DRAFT_CONFLICT: {
    nl: 'In een ander venster heb je intussen iets anders bewaard. Vergelijk de twee, en bewaar dan wat je wilt houden.',
    en: 'You have saved something else in another window since. Compare the two, and then save what you want to keep.',
  },
  RELATED_UNKNOWN: {
    nl: 'Deze gerelateerde artikelen bestaan niet: {ids}. Haal ze weg, of zoek ze opnieuw op.',
    en: 'These related articles do not exist: {ids}. Remove them, or look them up again.',
  },
  DRAFT_GONE: {
    nl: 'Wat je hier had bewaard is er niet meer: het is intussen in het stuk opgeslagen, of weggegooid. Bewaar wat je nu hebt opnieuw als je het wilt houden.',
    en: 'What you had saved here is gone: it has been committed to the manuscript since, or discarded. If you want to keep what you have now, save it anew.',
  },
  TOO_MANY_DRAFTS: {
    nl: 'Je hebt al {most} werkversies. Sla er een op in het stuk zelf, of gooi er een weg.',
    en: 'You already have {most} working drafts. Commit one to its manuscript, or discard one.',
  },
  TEXT_DIRECTION_OVERRIDDEN: {
    nl: 'Hierin staat een onzichtbaar teken dat de leesrichting omdraait (U+202D of U+202E). Haal het weg, of typ de regel opnieuw.',
    en: 'This contains an invisible character that reverses the reading direction (U+202D or U+202E). Remove it, or retype the line.',
  },
  HEADLINE_INVISIBLE: {
    nl: 'De kop bestaat alleen uit onzichtbare tekens. Typ een kop, of laat hem leeg.',
    en: 'The headline consists of invisible characters only. Type a headline, or leave it empty.',
  },
  VERSION_CONFLICT: {
    nl: 'Iemand heeft dit stuk intussen gewijzigd: het heeft nu versienummer {version}. Lees het opnieuw en probeer het nog eens.',
    en: 'Somebody has changed this manuscript since you read it: it is now at version {version}. Read it again, and retry.',
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
