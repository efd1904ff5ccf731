import { numberPartOf, type NumberPart } from './number-words.js';

// Digits with what may stand between them: 1.250,50 and 12:30 and 3-1 and 26/11/2026.
const pieces = /\d{1,40}(?:[.,:/-]\d{1,40}){0,12}|[\p{L}\p{M}]+|[%‰€$£¥°]/gu;

interface Piece {
  part: NumberPart;
  value: string;
}

/** Which piece belongs to the one in front of it: 5 miljoen, miljoen euro, 3 maart, March 3, € 5. */
const together: Readonly<Record<NumberPart, readonly NumberPart[]>> = {
  NUMBER: ['SCALE', 'UNIT', 'DATE'],
  SCALE: ['SCALE', 'UNIT'],
  UNIT: ['NUMBER'],
  DATE: ['NUMBER', 'DATE'],
};

/**
 * Every number, amount, percentage and date of a folded text, each as often as it is there, written in one way: "€ 5 miljoen",
 * "5 mln euro" and "vijf miljoen euro" are the same. What belongs together stays together, so that a score that is
 * turned round, or two numbers that change places with what they count, are seen where they are written as one.
 */
export function numbersIn(lines: readonly string[]): string[] {
  return lines.flatMap(numbersOfLine);
}

function numbersOfLine(line: string): string[] {
  const phrases: Piece[][] = [];
  let phrase: Piece[] = [];
  let end = 0;
  for (const { 0: text, index } of line.matchAll(pieces)) {
    const gap = line.slice(end, index);
    end = index + text.length;
    const piece = pieceOf(text, gap);
    if (!piece) {
      phrase = [];
      continue;
    }
    if (belongs(piece, phrase, gap)) phrase.push(piece);
    else phrases.push((phrase = [piece]));
  }
  return phrases.filter((found) => found.some(({ part }) => part !== 'UNIT')).map(written);
}

function pieceOf(text: string, gap: string): Piece | null {
  if (!/^\d/u.test(text)) return numberPartOf(text);
  const sign = /(?:^|\s)-$/u.test(gap.slice(-2)) ? '-' : '';
  return { part: 'NUMBER', value: sign + digitsOf(text) };
}

function belongs(piece: Piece, phrase: readonly Piece[], gap: string): boolean {
  const last = phrase.at(-1);
  if (!last) return false;
  // "Twenty-five" is one number, and so is "drie-een".
  if (gap === '-' && last.part === 'NUMBER' && piece.part === 'NUMBER') return true;
  // "€ 5" is one amount; in "5 euro, 10 euro" the second number begins another.
  if (last.part === 'UNIT' && phrase.length > 1) return false;
  return /^[\s,-]{0,3}$/u.test(gap) && together[last.part].includes(piece.part);
}

/** One order for signs and words of money: the unit behind the number. */
function written(phrase: readonly Piece[]): string {
  const isUnit = ({ part }: Piece): boolean => part === 'UNIT';
  return [...phrase.filter((piece) => !isUnit(piece)), ...phrase.filter(isUnit)]
    .map(({ value }) => value)
    .join(' ');
}

/** Thousands without their marks, decimals behind a full stop; scores, times and dates as they are. */
function digitsOf(text: string): string {
  const thousands = /^(\d{1,3})((?:\.\d{3})+|(?:,\d{3})+)(?:[.,](\d+))?$/u.exec(text);
  if (thousands) {
    const [, first = '', groups = '', decimals] = thousands;
    return first + groups.replace(/[.,]/gu, '') + (decimals === undefined ? '' : `.${decimals}`);
  }
  return /^\d+,\d+$/u.test(text) ? text.replace(',', '.') : text;
}
