import { diffArrays } from 'diff';

/** A piece of text that is in both versions, or in one of them. */
export interface WordChange {
  kind: 'SAME' | 'REMOVED' | 'ADDED';
  text: string;
}

/** A word or punctuation mark, with the white space after it, which comparisons ignore. */
interface Word {
  word: string;
  space: string;
}

/** Maximum edit distance in words: beyond this it is a different text, and the cost is quadratic in the distance. */
const mostChanges = 1_000;

// A number with its separators, and "zo'n", are one word. Leading white space follows an empty word.
const words = /([\p{L}\p{M}\p{N}]+(?:['’.,-][\p{L}\p{M}\p{N}]+)*|\S|^)(\s*)/gu;

/**
 * The difference of two texts, word by word. The stretches join into the texts to the letter: those that are the same
 * and those that were removed into the old one, the same and the added ones into the new one. Two texts that have too
 * little in common are answered whole, the old one as removed and the new one as added.
 */
export function wordChanges(before: string, after: string): WordChange[] {
  const was = wordsOf(before);
  const changes = diffArrays(was, wordsOf(after), {
    comparator: (one, other) => one.word === other.word,
    maxEditLength: mostChanges,
  });
  if (!changes) return wholeTexts(before, after);

  let at = 0;
  return stretches(
    changes.flatMap(({ added, removed, value }): Piece[] => {
      if (added) return value.map((word) => ['ADDED', textOf(word)]);
      const old = was.slice(at, (at += value.length));
      if (removed) return old.map((word) => ['REMOVED', textOf(word)]);
      return value.flatMap((word, index) => piecesOfSame(old[index] ?? word, word));
    }),
  );
}

/**
 * Maximum length of text compared word by word in one response, in characters: more than a newspaper page. The time
 * for comparing grows faster than the text.
 */
const mostCompared = 100_000;

/** {@link wordChanges} for all texts of one response: those beyond a length that a response may take are answered whole. */
export function textComparison(): (before: string, after: string) => WordChange[] {
  let left = mostCompared;
  return (before, after) => {
    left -= before.length + after.length;
    return left >= 0 ? wordChanges(before, after) : wholeTexts(before, after);
  };
}

const ofRequests = new WeakMap<object, ReturnType<typeof textComparison>>();

/**
 * The one {@link textComparison} of a request.
 *
 * @param request the GraphQL context
 */
export function comparisonOf(request: object): ReturnType<typeof textComparison> {
  const compare = ofRequests.get(request) ?? textComparison();
  ofRequests.set(request, compare);
  return compare;
}

/** The old text as removed and the new one as added, without comparing them. */
function wholeTexts(before: string, after: string): WordChange[] {
  return stretches([
    ['REMOVED', before],
    ['ADDED', after],
  ]);
}

type Piece = [WordChange['kind'], string];

function wordsOf(text: string): Word[] {
  return [...text.matchAll(words)].map(([, word = '', space = '']) => ({ word, space }));
}

const textOf = ({ word, space }: Word): string => word + space;

function piecesOfSame(old: Word, current: Word): Piece[] {
  if (old.space === current.space) return [['SAME', textOf(current)]];
  return [
    ['SAME', current.word],
    ['REMOVED', old.space],
    ['ADDED', current.space],
  ];
}

/** Joins pieces into the longest possible stretches. Between two unchanged stretches, removals come before additions. */
function stretches(pieces: readonly Piece[]): WordChange[] {
  const changes: WordChange[] = [];
  const open = { SAME: '', REMOVED: '', ADDED: '' };
  const close = (...kinds: WordChange['kind'][]): void => {
    for (const kind of kinds) {
      if (open[kind] !== '') changes.push({ kind, text: open[kind] });
      open[kind] = '';
    }
  };
  for (const [kind, text] of pieces) {
    if (text === '') continue;
    if (kind === 'SAME') close('REMOVED', 'ADDED');
    else close('SAME');
    open[kind] += text;
  }
  close('SAME', 'REMOVED', 'ADDED');
  return changes;
}
