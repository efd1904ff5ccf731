import type { Locale } from '../locale.js';
import type { FactKind } from '../text/changed-facts.js';
import type { FindingCode, RefusalCode } from './codes.js';
import type { ManuscriptState } from './states.js';

export type Wording = Record<Locale, string>;

export const stateWords: Record<ManuscriptState, Wording> = {
  DRAFT: { nl: 'concept', en: 'a draft' },
  IN_REVIEW: { nl: 'in beoordeling', en: 'in review' },
  APPROVED: { nl: 'goedgekeurd', en: 'approved' },
  SCHEDULED: { nl: 'ingepland', en: 'scheduled' },
  PUBLISHED: { nl: 'gepubliceerd', en: 'published' },
  UNPUBLISHED: { nl: 'offline gehaald', en: 'unpublished' },
  SPIKED: { nl: 'opzijgelegd', en: 'spiked' },
  KILLED: { nl: 'ingetrokken', en: 'killed' },
};

/** Why one editor alone cannot undo an embargo. */
export const embargoWords: Record<'ORIGIN' | 'HIDDEN' | 'HELD' | 'OLD', Wording> = {
  ORIGIN: { nl: 'het niet door een collega is opgelegd', en: 'it was not set by a colleague' },
  HIDDEN: { nl: 'het een artikel voor lezers heeft verborgen', en: 'it has hidden an article from readers' },
  HELD: { nl: 'het een publicatie heeft tegengehouden', en: 'it has held back a publication' },
  OLD: { nl: 'het een dag of langer geleden is opgelegd', en: 'it was set a day ago or longer' },
};

export const factWords: Record<FactKind, Wording> = {
  HEADLINE: { nl: 'de kop', en: 'the headline' },
  NUMBERS: { nl: 'getallen', en: 'numbers' },
  NAMES: { nl: 'namen', en: 'names' },
  QUOTES: { nl: 'citaten', en: 'quotes' },
};

/** What an editor reads for each code: what is wrong, and what to do. `{name}` stands for a parameter. */
export const wording: Record<RefusalCode | FindingCode, Wording> = {
  NOT_AVAILABLE_IN_STATE: {
    nl: 'Je kunt niet {action} zolang de kopij {state} is. Dat kan wel als die {states} is.',
    en: 'You cannot {action} while the copy is {state}. You can when it is {states}.',
  },
  NOT_A_REPORTER: {
    nl: 'Alleen een verslaggever kan {action}. Vraag het een collega, of een beheerder om de rol.',
    en: 'Only a reporter can {action}. Ask a colleague, or an admin for the role.',
  },
  NOT_AN_EDITOR: {
    nl: 'Alleen een eindredacteur kan {action}. Vraag het een eindredacteur.',
    en: 'Only an editor can {action}. Ask an editor.',
  },
  NOT_AN_ADMIN: {
    nl: 'Alleen een beheerder kan {action}. Vraag het een beheerder.',
    en: 'Only an admin can {action}. Ask an admin.',
  },
  SCOPE_MISSING: {
    nl: 'Met dit token kun je niet {action}. Gebruik er een met {scope}.',
    en: 'You cannot {action} with this token. Use one with {scope}.',
  },
  NOT_LIVE: {
    nl: 'Lezers zien hier nu niets van. Publiceer eerst.',
    en: 'Readers see nothing of this now. Publish it first.',
  },
  WAS_LIVE: {
    nl: 'Lezers hebben dit gezien; opzijleggen kan niet meer. Haal het offline, of trek het in.',
    en: 'Readers have seen this; it can no longer be spiked. Unpublish it, or kill it.',
  },
  NEVER_LIVE: {
    nl: 'Lezers hebben dit nooit gezien; er valt niets in te trekken. Leg het opzij.',
    en: 'Readers have never seen this; there is nothing to withdraw. Spike it.',
  },
  NOT_DUE: {
    nl: 'Dit staat ingepland voor {at}. Wacht daarop, of haal het eerst uit de planning.',
    en: 'This is scheduled for {at}. Wait until then, or unschedule it first.',
  },
  NOT_AHEAD: {
    nl: '{at} is al voorbij. Kies een later tijdstip.',
    en: '{at} has passed already. Choose a later time.',
  },
  ENDS_BEFORE_IT_BEGINS: {
    nl: 'Dit zou offline gaan ({ends}) voordat het verschijnt ({begins}). Kies een ander tijdstip, of haal het andere uit de planning.',
    en: 'This would end ({ends}) before it begins ({begins}). Choose another moment, or unschedule the other.',
  },
  NO_END_PLANNED: {
    nl: 'Er staat niet gepland dat dit offline gaat. Er valt niets af te zeggen.',
    en: 'No end of its publication is planned. There is nothing to call off.',
  },
  REVISION_IS_NOT_CURRENT: {
    nl: 'Er is een nieuwere versie: {current}. Lees die, en kies die versie.',
    en: 'There is a newer revision: {current}. Read it, and name that one.',
  },
  COMMENT_REQUIRED: {
    nl: 'Er staat geen opmerking bij. Schrijf op wat je collega moet weten.',
    en: 'There is no comment. Write what your colleague has to know.',
  },
  REASON_REQUIRED: {
    nl: 'Er staat geen reden bij. Schrijf op waarom.',
    en: 'There is no reason. Write down why.',
  },
  NOTE_REQUIRED: {
    nl: 'Er staat geen rectificatietekst bij. Schrijf op wat lezers moeten weten.',
    en: 'There is no note. Write what readers have to know.',
  },
  NOT_ACKNOWLEDGED: {
    nl: 'Dit verandert {facts} in een artikel dat lezers al kennen. Rectificeer het, of bevestig dat het zonder rectificatie kan (`acknowledge: LIVE_FACTS_CHANGED`).',
    en: 'This changes {facts} of an article that readers know already. Correct it, or acknowledge that it needs no correction (`acknowledge: LIVE_FACTS_CHANGED`).',
  },
  REVIEW_REQUIRED: {
    nl: 'De rubriek publiceert alleen beoordeelde kopij. Dien die in, en laat haar goedkeuren.',
    en: 'The section publishes reviewed copy only. Submit it, and have it approved.',
  },
  APPROVAL_VOID: {
    nl: 'De kopij is na de goedkeuring gewijzigd. Laat haar opnieuw goedkeuren.',
    en: 'The copy was changed after it was approved. Have it approved again.',
  },
  FOUR_EYES: {
    nl: 'De rubriek vraagt om vier ogen, en de laatste wijziging is van dezelfde persoon. Laat een collega het doen.',
    en: 'The section demands four eyes, and the last change is by the same person. Let a colleague do it.',
  },
  UNDER_EMBARGO: {
    nl: 'Er rust een embargo op tot {until}. Wacht tot dat voorbij is.',
    en: 'This is under embargo until {until}. Wait until it has lifted.',
  },
  NOT_UNDER_EMBARGO: {
    nl: 'Er rust geen embargo op. Er valt niets te doorbreken.',
    en: 'This is under no embargo. There is nothing to break.',
  },
  EMBARGO_SHORTENED: {
    nl: 'Er rust al een embargo op tot {until}. Dat kan langer worden, maar niet korter: laat het doorbreken.',
    en: 'This is under embargo until {until} already. That can be made longer, not shorter: have it broken.',
  },
  EMBARGO_STANDS: {
    nl: 'Dit embargo kan niemand in zijn eentje opheffen, omdat {why}. Laat het met zijn tweeën doorbreken.',
    en: 'Nobody can undo this embargo alone, because {why}. Have it broken by two editors.',
  },
  NOT_YOUR_DRAFT: {
    nl: 'Deze kopij heb je niet aangemaakt, en niemand anders heeft haar aan jou toegewezen. Vraag het een eindredacteur.',
    en: 'You did not create this copy, and nobody else has assigned it to you. Ask an editor.',
  },
  BREAK_NOT_ASKED: {
    nl: 'Niemand heeft gevraagd dit embargo te doorbreken. Vraag daar eerst om, met een reden.',
    en: 'Nobody has asked for this embargo to be broken. Ask for that first, with a reason.',
  },
  SECOND_PERSON_NEEDED: {
    nl: 'Je hebt hier zelf om gevraagd. Laat een andere eindredacteur het bevestigen.',
    en: 'You have asked for this yourself. Let another editor confirm it.',
  },
  OTHERS_CAN_CONFIRM: {
    nl: 'Je staat er niet alleen voor: {people} kan het doorbreken van dit embargo bevestigen. Vraag daarom, met een reden.',
    en: 'You are not on your own: {people} can confirm that this embargo is broken. Ask for that, with a reason.',
  },
  HEADLINE_MISSING: { nl: 'De kop ontbreekt. Schrijf een kop.', en: 'The headline is missing. Write one.' },
  SECTION_MISSING: { nl: 'De rubriek ontbreekt. Kies er een.', en: 'The section is missing. Choose one.' },
  SECTION_ARCHIVED: {
    nl: 'De rubriek is gesloten. Kies een andere.',
    en: 'The section is archived. Choose another.',
  },
  BODY_MISSING: {
    nl: 'Er is geen tekst. Schrijf ten minste één alinea.',
    en: 'There is no text. Write at least one paragraph.',
  },
  DATELINE_UNDECIDED: {
    nl: 'Er is geen plaatsnaam. Vul die in, of kies voor geen plaatsnaam.',
    en: 'There is no dateline. Fill it in, or choose to have none.',
  },
  CREDIT_MISSING: {
    nl: 'Er is geen bronvermelding en geen auteur. Vermeld ten minste een van beide.',
    en: 'There is no credit and no byline. Give at least one of them.',
  },
  UNKNOWN_AGENCY: {
    nl: 'Persbureau {agency} is onbekend. Verbeter de bronvermelding, of laat een beheerder het bureau toevoegen.',
    en: 'Agency {agency} is unknown. Mend the credit, or have an admin add the agency.',
  },
  AGENCY_NOT_CREDITED: {
    nl: 'Er staat tekst van {agency} in, maar de bronvermelding noemt dat bureau niet. Voeg het toe.',
    en: 'There is text of {agency} in it, but the credits do not name that agency. Add it.',
  },
  LICENCE_FORBIDS_WEB: {
    nl: 'Tekst van {agency} mag niet op het web. Haal die weg, samen met de bronvermelding.',
    en: 'Text of {agency} may not appear on the web. Take it out, and the credit with it.',
  },
  DATELINE_REPEATED: {
    nl: 'De tekst begint zelf met een plaatsnaam. Haal die eruit: de plaatsnaam komt er vanzelf voor te staan.',
    en: 'The text itself opens with a dateline. Take it out: the dateline is put in front of it anyway.',
  },
  HEADLINE_DERIVED: {
    nl: 'De kop is uit de eerste alinea afgeleid. Lees hem na, of schrijf een betere.',
    en: 'The headline was derived from the first paragraph. Check it, or write a better one.',
  },
  HEADLINE_LONG: {
    nl: 'De kop telt {length} tekens. Houd hem onder de {limit}.',
    en: 'The headline has {length} characters. Keep it under {limit}.',
  },
  AGENCY_INACTIVE: {
    nl: 'Persbureau {agency} levert niet meer. Ga na of de bronvermelding klopt.',
    en: 'Agency {agency} no longer delivers. Check whether the credit is right.',
  },
  IMAGE_TEXT_MISSING: {
    nl: 'Bij afbeelding {number} ontbreekt de beschrijving. Schrijf wat erop te zien is, voor wie het niet ziet.',
    en: 'Image {number} has no description. Write what it shows, for those who cannot see it.',
  },
  LIVE_FACTS_CHANGED: {
    nl: 'Dit verandert {facts} in een artikel dat lezers al kennen. Vertel het hun met een rectificatie, of bevestig dat dat niet nodig is.',
    en: 'This changes {facts} of an article that readers know already. Tell them with a correction, or acknowledge that it needs none.',
  },
};
