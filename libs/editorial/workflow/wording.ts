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
  HIDDEN: { nl: 'het een gepubliceerd artikel heeft verborgen', en: 'it hid a published article' },
  HELD: { nl: 'het een publicatie heeft tegengehouden', en: 'it held back a publication' },
  OLD: { nl: 'het al een dag of langer geleden is opgelegd', en: 'it was set a day or more ago' },
};

export const noSectionWords: Wording = { nl: 'kopij zonder rubriek', en: 'copy without a section' };

export const sectionWords: Wording = { nl: 'de rubriek', en: 'the section' };

export const factWords: Record<FactKind, Wording> = {
  HEADLINE: { nl: 'de kop', en: 'the headline' },
  NUMBERS: { nl: 'getallen', en: 'numbers' },
  NAMES: { nl: 'namen', en: 'names' },
  QUOTES: { nl: 'citaten', en: 'quotes' },
};

/** The message for each code: what is wrong, and what to do. `{name}` is a parameter. */
export const wording: Record<RefusalCode | FindingCode, Wording> = {
  NOT_AVAILABLE_IN_STATE: {
    nl: 'Je kunt niet {action} zolang de kopij {state} is. Dat kan wel als die {states} is.',
    en: 'You cannot {action} while the copy is {state}. You can when it is {states}.',
  },
  NOT_A_REPORTER: {
    nl: 'Alleen een verslaggever kan {action}. Vraag het een collega, of vraag een beheerder om die rol.',
    en: 'Only a reporter can {action}. Ask a colleague, or ask an admin for that role.',
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
    nl: 'Met dit token kun je niet {action}. Gebruik er een met de scope {scope}.',
    en: 'This token does not allow you to {action}. Use one with the scope {scope}.',
  },
  NOT_YOUR_SECTION: {
    nl: 'Je kunt niet {action} in {section}: daar gelden je rechten niet. Vraag het een collega van die redactie, of vraag een beheerder om het recht.',
    en: 'You cannot {action} in {section}: your rights do not count there. Ask a colleague of that desk, or ask an admin for the right.',
  },
  NOT_LIVE: {
    nl: 'Dit is nu niet zichtbaar voor lezers. Publiceer het eerst.',
    en: 'Readers cannot see this at the moment. Publish it first.',
  },
  WAS_LIVE: {
    nl: 'Dit is al gepubliceerd geweest; opzijleggen kan niet meer. Haal het offline, of trek het in.',
    en: 'Readers have seen this, so it can no longer be spiked. Unpublish it, or kill it.',
  },
  NEVER_LIVE: {
    nl: 'Dit is nooit gepubliceerd; er valt niets in te trekken. Leg het opzij.',
    en: 'This was never published, so there is nothing to withdraw. Spike it instead.',
  },
  NOT_DUE: {
    nl: 'Dit staat ingepland voor {at}. Wacht tot dan, of haal het eerst uit de planning.',
    en: 'This is scheduled for {at}. Wait until then, or unschedule it first.',
  },
  NOT_AHEAD: {
    nl: '{at} ligt in het verleden. Kies een later tijdstip.',
    en: '{at} is in the past. Choose a later time.',
  },
  ENDS_BEFORE_IT_BEGINS: {
    nl: 'Dit zou offline gaan ({ends}) voordat het verschijnt ({begins}). Kies een ander tijdstip, of haal een van de twee uit de planning.',
    en: 'This would be unpublished ({ends}) before it is published ({begins}). Choose another time, or cancel the other schedule.',
  },
  NO_END_PLANNED: {
    nl: 'Dit staat niet ingepland om offline te gaan. Er valt niets te annuleren.',
    en: 'This is not scheduled to be unpublished. There is nothing to cancel.',
  },
  REVISION_IS_NOT_CURRENT: {
    nl: 'Er is een nieuwere versie: {current}. Lees die eerst, en kies die dan.',
    en: 'There is a newer revision, {current}. Read that one, and choose it instead.',
  },
  COMMENT_REQUIRED: {
    nl: 'Een opmerking is verplicht. Schrijf op wat je collega moet weten.',
    en: 'A comment is required. Write what your colleague needs to know.',
  },
  REASON_REQUIRED: {
    nl: 'Een reden is verplicht. Schrijf op waarom.',
    en: 'A reason is required. Say why.',
  },
  NOTE_REQUIRED: {
    nl: 'Een rectificatie heeft een tekst nodig. Schrijf op wat lezers moeten weten.',
    en: 'A correction needs a note. Write what readers need to know.',
  },
  NOT_ACKNOWLEDGED: {
    nl: 'Dit wijzigt {facts} in een artikel dat lezers al hebben gezien. Publiceer het als rectificatie, of bevestig dat dat niet nodig is (`acknowledge: LIVE_FACTS_CHANGED`).',
    en: 'This changes {facts} in an article that readers have already seen. Publish it as a correction, or confirm that it needs none (`acknowledge: LIVE_FACTS_CHANGED`).',
  },
  REVIEW_REQUIRED: {
    nl: 'Deze rubriek publiceert alleen goedgekeurde kopij. Dien de kopij eerst in ter beoordeling.',
    en: 'This section only publishes copy that has been approved. Submit it for review first.',
  },
  APPROVAL_VOID: {
    nl: 'De kopij is na de goedkeuring gewijzigd. Laat die opnieuw goedkeuren.',
    en: 'The copy has changed since it was approved. Have it approved again.',
  },
  FOUR_EYES: {
    nl: 'In deze rubriek geldt het vierogenprincipe: wie de kopij het laatst heeft gewijzigd, kan dit niet zelf doen. Vraag het een collega.',
    en: 'This section requires four eyes: whoever changed the copy last cannot do this. Ask a colleague.',
  },
  UNDER_EMBARGO: {
    nl: 'Hier rust een embargo op tot {until}. Wacht tot het embargo afloopt.',
    en: 'This is under embargo until {until}. Wait until the embargo ends.',
  },
  NOT_UNDER_EMBARGO: {
    nl: 'Hier rust geen embargo op. Er valt niets te doorbreken.',
    en: 'This is not under embargo. There is nothing to break.',
  },
  EMBARGO_SHORTENED: {
    nl: 'Hier rust al een embargo op tot {until}. Je kunt een embargo verlengen maar niet verkorten: vraag om het te doorbreken.',
    en: 'This is already under embargo until {until}. You can extend an embargo but not shorten it: ask for it to be broken.',
  },
  EMBARGO_STANDS: {
    nl: 'Je kunt dit embargo niet in je eentje ongedaan maken, omdat {why}. Twee eindredacteuren kunnen het samen doorbreken.',
    en: 'You cannot undo this embargo on your own, because {why}. Two editors can break it together.',
  },
  NOT_YOUR_DRAFT: {
    nl: 'Je hebt deze kopij niet aangemaakt, en geen collega heeft die aan jou toegewezen. Vraag het een eindredacteur.',
    en: 'You did not create this copy, and no colleague has assigned it to you. Ask an editor.',
  },
  BREAK_NOT_ASKED: {
    nl: 'Niemand heeft gevraagd om dit embargo te doorbreken. Vraag daar eerst om, met een reden.',
    en: 'Nobody has asked to break this embargo. Ask first, giving a reason.',
  },
  SECOND_PERSON_NEEDED: {
    nl: 'Je hebt hier zelf om gevraagd. Een andere eindredacteur moet het bevestigen.',
    en: 'You asked for this yourself. Another editor has to confirm it.',
  },
  OTHERS_CAN_CONFIRM: {
    nl: 'Je hoeft dit niet in je eentje te doen: {people} kan het bevestigen. Vraag om het embargo te doorbreken, met een reden.',
    en: 'You do not have to do this on your own: {people} can confirm it. Ask to break the embargo, giving a reason.',
  },
  NO_UPSTREAM_NEWS: {
    nl: 'Er staat geen nieuws van het persbureau open. Er valt niets af te handelen.',
    en: 'There is no open news from the agency. There is nothing to dismiss.',
  },
  HEADLINE_MISSING: { nl: 'Er is geen kop. Schrijf er een.', en: 'There is no headline. Write one.' },
  SECTION_MISSING: { nl: 'Er is geen rubriek gekozen. Kies er een.', en: 'There is no section. Choose one.' },
  SECTION_ARCHIVED: {
    nl: 'De rubriek is gearchiveerd. Kies een andere.',
    en: 'The section is archived. Choose another.',
  },
  BODY_MISSING: {
    nl: 'Er is geen tekst. Schrijf ten minste één alinea.',
    en: 'The body is empty. Write at least one paragraph.',
  },
  DATELINE_UNDECIDED: {
    nl: 'Er is geen plaatsnaam. Vul die in, of kies “geen plaatsnaam”.',
    en: 'There is no dateline. Fill it in, or choose “no dateline”.',
  },
  CREDIT_MISSING: {
    nl: 'Er is geen bronvermelding en geen auteur. Vermeld ten minste een van beide.',
    en: 'There is no credit and no byline. Add at least one of them.',
  },
  UNKNOWN_AGENCY: {
    nl: 'Persbureau {agency} is onbekend. Verbeter de bronvermelding, of vraag een beheerder het toe te voegen.',
    en: 'The agency {agency} is unknown. Correct the credit, or ask an admin to add the agency.',
  },
  AGENCY_NOT_CREDITED: {
    nl: 'Er staat tekst van {agency} in, maar dat persbureau ontbreekt in de bronvermelding. Voeg het toe.',
    en: 'The body contains text from {agency}, but the credits do not name that agency. Add it.',
  },
  LICENCE_FORBIDS_WEB: {
    nl: 'Tekst van {agency} mag volgens de licentie niet op het web. Haal de tekst en de bronvermelding weg.',
    en: 'The licence of {agency} does not allow its text on the web. Remove the text and the credit.',
  },
  DATELINE_REPEATED: {
    nl: 'De tekst begint zelf al met de plaatsnaam. Haal die daar weg: hij komt er automatisch voor te staan.',
    en: 'The text itself starts with the dateline. Remove it there: it is added automatically.',
  },
  UPSTREAM_KILLED: {
    nl: 'Het persbureau heeft “{headline}” ingetrokken: het mag niet worden gebruikt. Twee eindredacteuren kunnen dat samen afhandelen, met een reden.',
    en: 'The agency has killed “{headline}”: it must not be used. Two editors can dismiss that together, with a reason.',
  },
  UPSTREAM_CORRECTED: {
    nl: 'Het persbureau heeft “{headline}” gecorrigeerd. Neem de nieuwe versie over, of handel de correctie af met een reden.',
    en: 'The agency has corrected “{headline}”. Merge the new revision, or dismiss the correction with a reason.',
  },
  UPSTREAM_HELD: {
    nl: 'Het persbureau vraagt een embargo voor “{headline}” en zegt niet tot wanneer. Leg een embargo op, en handel dit af met een reden.',
    en: 'The agency asks for an embargo on “{headline}” and does not say until when. Set an embargo, and dismiss this with a reason.',
  },
  UPSTREAM_NOT_FOR_WEB: {
    nl: 'De tekst van “{headline}” mag volgens het persbureau niet op het web. Haal die tekst weg.',
    en: 'The agency does not allow the text of “{headline}” on the web. Remove that text.',
  },
  HEADLINE_DERIVED: {
    nl: 'De kop is automatisch uit de eerste alinea gemaakt. Controleer hem, of schrijf een betere.',
    en: 'The headline was generated from the first paragraph. Check it, or write a better one.',
  },
  HEADLINE_LONG: {
    nl: 'De kop is {length} tekens lang. Houd hem onder de {limit}.',
    en: 'The headline is {length} characters long. Keep it under {limit}.',
  },
  PLACE_NOT_UPPER_CASE: {
    nl: 'In een dateline staan plaatsen in hoofdletters. Schrijf {printed} in plaats van {place}.',
    en: 'Datelines have places in capitals. Write {printed} rather than {place}.',
  },
  AGENCY_INACTIVE: {
    nl: 'De redactie gebruikt persbureau {agency} niet meer. Controleer of de bronvermelding klopt.',
    en: 'The newsroom no longer uses the agency {agency}. Check that the credit is right.',
  },
  IMAGE_TEXT_MISSING: {
    nl: 'Afbeelding {number} heeft geen alt-tekst. Beschrijf wat erop te zien is, voor lezers die de afbeelding niet zien.',
    en: 'Image {number} has no alternative text. Describe what it shows, for readers who cannot see it.',
  },
  UPSTREAM_OUTDATED: {
    nl: 'De tekst van “{headline}” is die van een eerdere versie van het persbureau, van voor de overgenomen wijziging. Controleer of die nog klopt.',
    en: 'The text of “{headline}” is that of an earlier revision by the agency, before the one that was merged. Check whether it still holds.',
  },
  UPSTREAM_EXPIRES: {
    nl: 'De tekst van “{headline}” mag van het persbureau worden gebruikt tot {until}. Plan dat het artikel dan offline gaat.',
    en: 'The agency lets its text of “{headline}” be used until {until}. Schedule its unpublication by then.',
  },
  OPEN_THREADS: {
    nl: 'Er staan nog opmerkingen open ({threads}). Handel ze af, of laat ze staan voor later.',
    en: 'There are open comments ({threads}). Resolve them, or leave them for later.',
  },
  LIVE_FACTS_CHANGED: {
    nl: 'Dit wijzigt {facts} in een artikel dat lezers al hebben gezien. Publiceer het als rectificatie, of bevestig dat dat niet nodig is.',
    en: 'This changes {facts} in an article that readers have already seen. Publish it as a correction, or confirm that it needs none.',
  },
};
