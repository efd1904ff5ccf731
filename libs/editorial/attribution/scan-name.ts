import { isApostrophe, isLetter, isLower, isUpper } from './letters.js';
import { isRegionAbbreviation } from './regions.js';
import { scanDate, type Scanned } from './scan-date.js';

/** How a name is written: PARIJS, Parijs, parijs, or in a script that has no capitals. */
export type Lettering = 'CAPITALS' | 'MIXED' | 'LOWER' | 'CASELESS';

const longestWord = 32;
const mostWords = 8;

/** Words that are printed with a dot and do not end the name: "St. Louis", "Mt. Vernon". */
const dotted = new Set([
  'st',
  'ste',
  'sta',
  'sto',
  'ft',
  'mt',
  'pt',
  'u.s',
  'fr',
  'n',
  's',
  'e',
  'w',
  'no',
  'sint',
  'sgt',
  'gen',
]);

/** Lower-case words inside a name: "Rio de Janeiro", "Frankfurt am Main". */
const particles = new Set(
  "de del della di do da dos das du des la las le les los el al am an der den dem des ter te ten tot aan op van von vor zu zum zur bei bij ob im in i upon on by the of and y e et en und sur sous lès les d' à au aux am st ad og och".split(
    ' ',
  ),
);

/**
 * Reads a name of at most eight words that begins exactly at an index, and stops where something else begins:
 * a comma, a bracket, a slash, a dash, a date, two spaces, or (on request) a word that is not in capitals.
 */
export function scanName(
  text: string,
  at: number,
  letters: 'ANY' | 'CAPITALS' = 'ANY',
): Scanned<string> | null {
  let end = at;
  for (let words = 0; words < mostWords; words += 1) {
    const from = words === 0 ? at : end + 1;
    // "Rio de Janeiro 12" is not January 12.
    if (words > 0 && (text[end] !== ' ' || (!/\sde$/iu.test(text.slice(at, end)) && scanDate(text, from))))
      break;
    const wordEnd = scanWord(text, from);
    if (wordEnd === from || (letters === 'CAPITALS' && letteringOf(text.slice(from, wordEnd)) !== 'CAPITALS'))
      break;
    end = wordEnd;
  }
  return end === at ? null : { value: text.slice(at, end), end };
}

/** Whether a name is written as one: capitals or a capital in front of every word but the particles. */
export function isNameLike(name: string): boolean {
  return name.split(' ').every((word, index) => {
    const bare = word.replace(/^['’‘`]s-|^['’‘`]|\.$/gu, '');
    return (
      !isLower(bare[0]) ||
      (index > 0 && (bare.length === 1 || particles.has(bare.toLowerCase()))) ||
      /^\p{Ll}+['’-]\p{Lu}/u.test(bare)
    );
  });
}

/**
 * Counts letters, for a capital too few or too many is a keying slip: "CORAl GABLES", "McALLEN", "'s-HERTOGENBOSCH".
 */
export function letteringOf(name: string): Lettering {
  let upper = 0;
  let lower = 0;
  for (const char of name) {
    if (isUpper(char)) upper += 1;
    else if (isLower(char)) lower += 1;
  }
  if (upper + lower === 0) return 'CASELESS';
  if (upper === 0) return 'LOWER';
  return upper >= 2 && upper >= 2 * lower ? 'CAPITALS' : 'MIXED';
}

function scanWord(text: string, at: number): number {
  let index = isApostrophe(text[at]) && isLetter(text[at + 1]) ? at + 1 : at;
  let piece = index;
  while (index - at < longestWord) {
    if (isLetter(text[index])) {
      index += 1;
    } else if (index > at && isJoint(text, index, piece)) {
      index += 1;
      piece = index;
    } else break;
  }
  if (index === piece && piece === at) return at;
  if (text[index] === '.') return keepsDot(text, at, index, piece) ? index + 1 : index;
  return standsForAccent(text, index) ? index + 1 : index;
}

/** Line noise such as "ME}LBOURNE" is part of the word as transmitted. */
function isJoint(text: string, index: number, piece: number): boolean {
  const char = text[index];
  if (char === '.' && text[index + 1] === '-') return isLetter(text[index + 2]);
  if (char === '-' && text[index - 1] === '.') return true;
  if (!isLetter(text[index + 1])) return false;
  if (char === '.') return index - piece <= 2;
  return isApostrophe(char) || char === '-' || char === '}' || char === '{' || char === '·' || char === '^';
}

/** Italian desks key "CITTA'" for "CITTÀ". */
function standsForAccent(text: string, index: number): boolean {
  return (
    isApostrophe(text[index]) &&
    /[AEIOU]/iu.test(text[index - 1] ?? '') &&
    /[\s,/]/u.test(text[index + 1] ?? '')
  );
}

function keepsDot(text: string, at: number, index: number, piece: number): boolean {
  const word = text.slice(at, index);
  return index - piece === 1 || dotted.has(word.toLowerCase()) || isRegionAbbreviation(word);
}
