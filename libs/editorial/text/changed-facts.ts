import type { Content } from './content.js';
import { foldContent } from './fold-content.js';
import { foldTypography, foldWording } from './fold-typography.js';
import { linesOf } from './lines-of.js';
import { namesIn, type Names } from './names-in.js';
import { numbersIn } from './numbers-in.js';
import { plainLine } from './plain-line.js';
import { quotesIn } from './quotes-in.js';

const factKinds = ['HEADLINE', 'NUMBERS', 'NAMES', 'QUOTES'] as const;
export type FactKind = (typeof factKinds)[number];

/**
 * The kinds of fact that differ between the live text and the next one, for which readers may need a correction. A
 * heuristic on the text alone, for Dutch and English, used only for a warning.
 *
 * A moved paragraph changes nothing, nor does a typo in a word that is no fact, nor 2 for "twee" or 1.000 for 1000, nor
 * anything that only sets the same text in another way: quotation marks, dashes, spaces, soft hyphens, composed letters.
 *
 * What it does not see: a lone name at the start of a sentence that stands nowhere else in the text ("Rutte zegt" for
 * "Wilders zegt"), a name without a capital, who of those named did what, an "een" that counts, a "niet" too many, and
 * who said what is quoted in running text. What it sees too often: a corrected typo in a name or a quote, words of a
 * title with capitals, and a name that runs into another ("De Jong van Ajax"). Whether 1.250 is a thousand or a little
 * more than one it cannot know: three digits behind a mark are thousands.
 */
export function changedFacts(live: Content, next: Content): FactKind[] {
  const [before, after] = [foldContent(live), foldContent(next)];
  const [was, is] = [linesOf(before), linesOf(after)];
  const differs: Record<FactKind, boolean> = {
    HEADLINE: foldWording(headlineOf(live)) !== foldWording(headlineOf(next)),
    NUMBERS: !isSame(numbersIn([headlineOf(live), ...was]), numbersIn([headlineOf(next), ...is])),
    NAMES: haveOtherNames(namesIn(was), namesIn(is)),
    QUOTES: !isSame(quotesIn(before), quotesIn(after)),
  };
  return factKinds.filter((kind) => differs[kind]);
}

function headlineOf({ headline }: Content): string {
  return foldTypography(plainLine(headline ?? '')).trim();
}

/** Whether two lists are equal as multisets. */
function isSame(one: readonly string[], other: readonly string[]): boolean {
  const sorted = [...other].sort();
  return one.length === other.length && [...one].sort().every((fact, at) => fact === sorted[at]);
}

/** A capitalised word at the start of a sentence counts as a name if the other text shows that it is one. */
function haveOtherNames(was: Names, is: Names): boolean {
  const isMissing = (name: string, from: Names): boolean =>
    !from.certain.has(name) && !from.possible.has(name);
  return (
    [...was.certain].some((name) => isMissing(name, is)) ||
    [...is.certain].some((name) => isMissing(name, was))
  );
}
