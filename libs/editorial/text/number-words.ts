/** Words for numbers, Dutch and English, by the digits they stand for. "Een" is not among them: it rarely counts. */
const ones: readonly (readonly [string, string])[] = [
  ['0', 'nul zero'],
  ['1', 'één one'],
  ['2', 'twee two'],
  ['3', 'drie three'],
  ['4', 'vier four'],
  ['5', 'vijf five'],
  ['6', 'zes six'],
  ['7', 'zeven seven'],
  ['8', 'acht eight'],
  ['9', 'negen nine'],
  ['10', 'tien ten'],
  ['11', 'elf eleven'],
  ['12', 'twaalf twelve'],
  ['13', 'dertien thirteen'],
  ['14', 'veertien fourteen'],
  ['15', 'vijftien fifteen'],
  ['16', 'zestien sixteen'],
  ['17', 'zeventien seventeen'],
  ['18', 'achttien eighteen'],
  ['19', 'negentien nineteen'],
  ['20', 'twintig twenty'],
  ['30', 'dertig thirty'],
  ['40', 'veertig forty'],
  ['50', 'vijftig fifty'],
  ['60', 'zestig sixty'],
  ['70', 'zeventig seventy'],
  ['80', 'tachtig eighty'],
  ['90', 'negentig ninety'],
];

const scales: readonly (readonly [string, string])[] = [
  ['100', 'honderd hundred'],
  ['1000', 'duizend thousand'],
  ['1e6', 'miljoen million mln'],
  ['1e9', 'miljard billion mld bn'],
  ['1e12', 'biljoen trillion'],
  ['100s', 'honderden hundreds'],
  ['1000s', 'duizenden thousands'],
  ['1e6s', 'miljoenen millions'],
  ['1e9s', 'miljarden billions'],
];

const units: readonly (readonly [string, string])[] = [
  ['%', '% procent percent'],
  ['‰', '‰ promille'],
  ['€', '€ euro euros'],
  ['$', '$ dollar dollars'],
  ['£', '£ pond pound pounds'],
  ['¥', '¥ yen'],
  ['°', '° graden degrees'],
];

const dates: readonly (readonly [string, string])[] = [
  ['jan', 'januari january'],
  ['feb', 'februari february'],
  ['mar', 'maart march'],
  ['apr', 'april'],
  ['may', 'mei may'],
  ['jun', 'juni june'],
  ['jul', 'juli july'],
  ['aug', 'augustus august'],
  ['sep', 'september'],
  ['oct', 'oktober october'],
  ['nov', 'november'],
  ['dec', 'december'],
  ['mon', 'maandag monday'],
  ['tue', 'dinsdag tuesday'],
  ['wed', 'woensdag wednesday'],
  ['thu', 'donderdag thursday'],
  ['fri', 'vrijdag friday'],
  ['sat', 'zaterdag saturday'],
  ['sun', 'zondag sunday'],
];

/** What a word is to a number: a number itself, what multiplies it, what it is of, or a day or a month. */
export type NumberPart = 'NUMBER' | 'SCALE' | 'UNIT' | 'DATE';

const parts: ReadonlyMap<string, { part: NumberPart; value: string }> = new Map([
  ...read('NUMBER', ones),
  ...read('SCALE', scales),
  ...read('UNIT', units),
  ...read('DATE', dates),
]);

/** Days and months, in lower case. */
export const dateWords: ReadonlySet<string> = new Set(dates.flatMap(([, names]) => names.split(' ')));

// English verbs, unless they have the capital of a month.
const verbs = new Set(['may', 'march']);

const ten =
  'een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien';
const rest = 'zeventien|achttien|negentien|twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig';
const number = `${rest}|${ten}|honderd|duizend`;
/** Dutch writes thirty-five as one word; "vieren" is none of them. Bounded: what is longer is no word. */
const compound = new RegExp(`^(?:${number}|en|ën){1,12}(?:${number})$`, 'u');

/** What a word, or a sign, is to a number, with one spelling for all that mean the same; null for all others. */
export function numberPartOf(word: string): { part: NumberPart; value: string } | null {
  const lower = word.toLowerCase();
  if (verbs.has(word)) return null;
  const known = parts.get(lower);
  if (known) return known;
  return lower.length > 5 && lower.length <= 60 && compound.test(lower)
    ? { part: 'NUMBER', value: lower }
    : null;
}

function read(
  part: NumberPart,
  rows: readonly (readonly [string, string])[],
): [string, { part: NumberPart; value: string }][] {
  return rows.flatMap(([value, names]) =>
    names.split(' ').map((name): [string, { part: NumberPart; value: string }] => [name, { part, value }]),
  );
}
