import { stemDutch } from './stem-dutch.js';

/** Nouns of the news that compounds end in, and that no other word happens to end in. */
const heads = `
aanslag aanval advocaat agent akkoord arts asielzoeker bedrijf begroting belasting beleid bestuur betoging boek boer brand
burgemeester centrale centrum club coach coalitie commissie conflict crisis dader debat demonstratie dienst dijk directeur doelpunt
dorp drone eiland energie film fractie gebied gemeente gesprek getuige gevangenis gevecht grens griep haven hoofdstad huis journalist
kabinet kamer kampioen kampioenschap kandidaat klimaat koning koningin krant landbouw leerling leger leider lening leraar
lijsttrekker markt medicijn migrant militair minister ministerie misdaad moord motie museum natuur oefening omroep onderzoek ongeluk
ongeval oorlog opvang overleg partij patient ploeg politie premier president prijs provincie raket reactor rechter regering rivier
schip school schuld slachtoffer soldaat speler staking stad station stikstof storm straf student subsidie team tekort toernooi
trainer trein uitstoot vaccin vakbond verdachte vergadering verkiezing virus vliegtuig vliegveld vluchteling voorstel voorzitter
wapen water wedstrijd wethouder woning ziekenhuis ziekte`;

const known = new Set(heads.trim().split(/\s+/u).map(stemDutch));

/** The longest first: *kampioenschap* before *schap*. */
const lengths = [...new Set([...known].map(({ length }) => length))].sort((a, b) => b - a);

/** Less is a prefix: *bewoning*. */
const shortestFirst = 3;

/**
 * The stems of the two parts of a Dutch compound, if it ends in a noun of the list: *gemeenteraad* and *verkiezing* for
 * *gemeenteraadsverkiezing*. Nothing for any other word.
 *
 * @param stem of the word
 */
export function compoundParts(stem: string): string[] {
  for (const length of lengths) {
    const at = stem.length - length;
    if (at < shortestFirst) continue;
    const head = stem.slice(at);
    if (!known.has(head)) continue;
    const first = stem.slice(0, at);
    if (!/[aeiouy]/u.test(first)) return [];
    return [...new Set([head, stemDutch(first), stemDutch(first.replace(/(?<=..[^aeiou])s$/u, ''))])];
  }
  return [];
}
