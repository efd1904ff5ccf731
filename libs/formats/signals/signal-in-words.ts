import type { Signal } from '../news-item.js';

/** By how much each says: a correction of an alert is a correction, and a kill is a kill, whatever else is said. */
const byWeight: readonly Signal[] = ['CANCEL', 'CORRECTION', 'ALERT', 'ADVISORY', 'UPDATE'];

/**
 * The words that agencies put in front of a headline, into a slug, or at the beginning of a note. In headlines they
 * count only where something sets them apart: "UPDATE 2-Gold rises", "CORRECTED: ...", not "Update your phone".
 */
const words: Readonly<Record<Exclude<Signal, 'NONE'>, string>> = {
  CANCEL:
    'kill(?:ed|s)?|story\\skill|bulletin\\skill|mandatory\\skill|withdraw(?:n|al|s)?|retract(?:ed|ion|s)?|cancel(?:l?ed|lation|s)?|annulation|annul[ée]e?|annulering|geannuleerd|ingetrokken|intrekking|vervallen|zur[üu]ckgezogen|zur[üu]ckziehung|zur[üu]ckziehen|meldung\\szur[üu]ck|annulliert|storniert|annullato|annullare|anulad[oa]|anulaci[óo]n|mit[äa]t[öo]ity|mit[äa]t[öo]inti|peruutus|peruttu|makulera[ds]?|makulering|annulleret|annullering|annullert|annulleras|tilbagekaldt|trukket|utg[åa]r',
  CORRECTION:
    'correct(?:ed|ion|ions|s|ing)|corr|official\\scorrection|clarification|clarifies|correctie|rectificatie|gecorrigeerd|corrigeert|berichtig(?:ung|t)|korrektur|korrigiert|corrige|corrig[ée]e?|rectifie|rectificatif|rectification|correctif|errata?|erratum|rettifica|correzione|correcci[óo]n|corrige|corrigid[oa]|corre[çc][ãa]o|r[äa]ttelse|r[äa]ttad|korrigering|rettelse|rettet|korrektion|korrigeret|korrigert|oikaisu|oikaistu|korjattu|korjaus|korjaa|poprawka|oprava|исправление',
  ALERT:
    'alert|urgent|flash|newsalert|news\\salert|breaking(?:\\snews)?|bulletin|snap|eil(?:meldung)?|blitz|snabbis|spoed|kiire|pikauutinen|alerte|urgente|hast|haster|lynnyhed|flits',
  ADVISORY:
    'advisory|advisories|note\\sto\\seditors|attention\\seditors|achtung(?:\\sredaktionen)?|notizblock|dienstmelding|agenda-advisory|media\\sadvisory|planning\\snote|note\\saux\\sr[ée]dactions|til\\sred(?:aksjonen|aktionen)?|till\\sred(?:aktionen)?|toimituksille|attentie(?:\\sredacties?)?|dagrapport|redaktionelle(?:r)?\\shinweise?',
  UPDATE:
    'updat(?:e[ds]?|ing)(?:\\s\\d{1,2})?|(?:\\d{1,2}(?:st|nd|rd|th)\\s)?(?:ld|lead)[-\\s]?writethru|(?:\\d{1,2}(?:st|nd|rd|th)\\s)?writethru|\\d{1,2}(?:st|nd|rd|th)\\s(?:ld|lead|add|sub)|recasts?|recasting|refile|adds|wrapup(?:\\s\\d)?|vervangt|n\\si\\se\\su\\sw\\sbericht|nieuw\\sbericht|aanvulling|aangevuld|geactualiseerd|aktualisiert(?:e\\sfassung)?|aktualisierung|neufassung|zusammenfassung\\s\\d|erweitert|(?:neu|neue[rs]?)\\s(?:fassung|lead)|mise\\s[àa]\\sjour|ajoute|compl[eè]te|actualise|lead\\sall|complet[ée]|actualis[ée]e?|aggiornamento|aggiornat[oa]|actualizaci[óo]n|actualiza|atualiza(?:[çc][ãa]o)?|t[äa]ydennet(?:ty|t[äa]v[äa])|t[äa]ydennys|p[äa]ivitetty|p[äa]ivitys|uppdatera[dt]|uppdatering|opdatere[t]|opdatering|oppdatert|oppdatering|ny\\sversjon|ny\\sversion|kompletterad',
};

const mark = String.raw`[\s"'*+>([/_#!.–—-]{0,8}`;
const matchers = byWeight.map((signal) => {
  const listed = signal === 'NONE' ? '' : words[signal];
  return {
    signal,
    // Set apart by a mark, or in brackets.
    opening: new RegExp(
      String.raw`^${mark}(?:\p{L}{2,12}[-:/]\s?)?(?:${listed})(?:\s?\d{1,2})?(?:\s?[:/>)\]*–—|!]|\s?-\s?|-|\s+(?:et|and|en|und|&)\s+\p{L}{3,12}(?:\s\p{L}{1,3}\s\p{L}{3,6})?\s?[:–—-]|$)`,
      'iu',
    ),
    anywhere: new RegExp(String.raw`(?<![\p{L}\d])(?:${listed})(?![\p{L}\d])`, 'iu'),
    first: new RegExp(String.raw`^${mark}(?:eds?(?:itors?)?:?\s)?(?:${listed})(?![\p{L}\d])`, 'iu'),
  };
});

/** What needs no mark behind it: "CORRECTING and REPLACING Penwith Opens Harbour", "/C O R R E C T I O N -- Penwith/". */
const unmistakable: readonly (readonly [Signal, RegExp])[] = [
  ['CANCEL', /^[\W_]{0,8}(?:mandatory|story|photo|bulletin|urgent)\s(?:story\s)?kill\b/iu],
  ['CORRECTION', /^[\W_]{0,8}correct(?:ing|ed|ion|s)\s(?:and|&)\s(?:replac|updat|clarif)/iu],
  ['CORRECTION', /^[\W_]{0,8}c\so\sr\sr\se\sc\st\si\so\sn\b/iu],
  ['UPDATE', /^[\W_]{0,8}(?:updat(?:ing|ed?)|adding)\s(?:and|&)\s(?:replac|correct|updat)/iu],
  ['UPDATE', /^[\W_]{0,8}n\si\se\su\sw\sbericht\b/iu],
];

/** At the end of a headline. */
const inBrackets =
  /[([](update|updated|corrected|correctie|korrektur|berichtigung|rättelse|rettelse|oikaisu|korjattu|corrected\sversion|writethru)(?:\s\d{1,2})?[)\]]\s*$/iu;

/** What a headline says of its message, by a word that is set apart in front of it. */
export function signalOfHeadline(headline: string | null): Signal {
  const text = headline?.slice(0, 200) ?? '';
  const [, atEnd] = inBrackets.exec(text) ?? [];
  const clear = unmistakable.find(([, form]) => form.test(text))?.[0];
  return clear ?? openingOf(text)?.signal ?? (atEnd === undefined ? 'NONE' : signalOfSlug(atEnd));
}

/** More words than this are not put in front of each other. */
const mostSignals = 3;

/** A headline for readers: without the words that are there for the desk. The same, if nothing else is in it. */
export function withoutSignal(headline: string): string {
  let rest = headline.replace(inBrackets, '');
  for (let found = 0; found < mostSignals; found += 1) {
    rest = rest.slice(openingOf(rest.slice(0, 200))?.part.length ?? 0).trim();
  }
  return rest === '' ? headline : rest;
}

/** What a slug, which holds words for the desk only, says of its message, wherever it says so. */
export function signalOfSlug(slug: string | null): Signal {
  return matching('anywhere', slug?.slice(0, 300) ?? '') ?? 'NONE';
}

/** What a note to editors says of its message, by its first word. */
export function signalOfNote(note: string | null): Signal {
  const text = note?.slice(0, 300) ?? '';
  // "(In Jan. 3 story, corrects last paragraph ...)"
  const inside = text
    .replace(/^\(\s?in\s[^,()]{3,60},\s/iu, '(')
    // "ATTENTION - ADDS quotes ///"
    .replace(/^(?:attention|atenci[óo]n|achtung)\s?[-–—:]\s/iu, '');
  return matching('first', inside) ?? 'NONE';
}

function matching(how: 'anywhere' | 'first', text: string): Signal | null {
  return text === '' ? null : (matchers.find((matcher) => matcher[how].test(text))?.signal ?? null);
}

/** The words that set a headline apart, with their mark, and what they say. */
function openingOf(headline: string): { readonly signal: Signal; readonly part: string } | null {
  if (headline === '') return null;
  for (const { signal, opening } of matchers) {
    const [part] = opening.exec(headline) ?? [];
    if (part !== undefined && !joinsWord(headline, part)) return { signal, part };
  }
  return null;
}

/** "Snap-on", "Alert-looking": a hyphen in front of a small letter sets nothing apart. */
function joinsWord(text: string, part: string): boolean {
  return part.endsWith('-') && /^\p{Ll}/u.test(text.slice(part.length));
}

/** The one of several signals that says the most. */
export function strongest(...signals: readonly Signal[]): Signal {
  return byWeight.find((signal) => signals.includes(signal)) ?? 'NONE';
}
