import { withoutInvisible } from './invisible.js';

/** Equivalent characters, mapped to one representative. */
const signs: Readonly<Record<string, string>> = {
  '`': '’',
  '´': '’',
  '′': '’',
  '‛': '‘',
  '‚': '‘',
  '‹': '‘',
  '›': '’',
  '″': '”',
  '‟': '“',
};

/** Digits in groups of three with a space or an apostrophe between: 5 000, 1 250 000,50, 5’000. */
const spacedThousands = /(?<![\d.,])\d{1,3}(?:[ '’]\d{3}){1,6}(?!\d)/gu;

/**
 * Text without typographic differences, for comparison: nothing invisible, one form of each letter (NFKC: Ĳ is IJ,
 * a ligature its letters), one kind of hyphen and dash, one kind of space, and full stops between thousands. Small
 * raised figures behind a digit stay what they are, for 10² is not 102. Quotation marks still tell where a quote
 * opens and closes.
 */
export function foldTypography(text: string): string {
  return withoutInvisible(text)
    .replace(/[`´′‛‚‹›″‟]/gu, (sign) => signs[sign] ?? sign)
    .replace(/(?<![\d\p{No}])\p{No}|[^\p{No}]+/gu, (piece) => piece.normalize('NFKC'))
    .replace(/\s+/gu, ' ')
    .replace(/ ?(?:—|--) ?/gu, ' - ')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/\u2044/gu, '/')
    .replace(spacedThousands, (number) => number.replace(/[ '’]/gu, '.'));
}

/** The words of a text without punctuation and spacing, for comparing a headline or quote as a whole. */
export function foldWording(text: string): string {
  return foldTypography(text)
    .replace(/[“”„«»"]/gu, "'")
    .replace(/[‘’]/gu, "'")
    .replace(/(?<![\d.,])\d{1,3}(?:\.\d{3}){1,6}(?![\d.,]\d|\d)/gu, (number) => number.replaceAll('.', ''))
    .replace(/ ?([€$£¥%‰°]) ?/gu, '$1')
    .replace(/ ?- ?/gu, (dash) => (dash.length > 1 ? ' - ' : dash))
    .trim();
}
