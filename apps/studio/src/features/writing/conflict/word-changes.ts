/** A piece of text that both have, or that one of them has. */
export interface Piece {
  readonly text: string;
  readonly of: 'both' | 'mine' | 'theirs';
}

/** Above this many comparisons, what lies between the ends that are equal counts as another text altogether. */
const most = 250_000;

/** Two texts, word by word: what both have, and what only one of them has. */
export function wordChanges(mine: string, theirs: string): Piece[] {
  const [a, b] = [wordsOf(mine), wordsOf(theirs)];
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end])
    end += 1;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return join([
    ...a.slice(0, start).map((text): Piece => ({ text, of: 'both' })),
    ...between(left, right),
    ...a.slice(a.length - end).map((text): Piece => ({ text, of: 'both' })),
  ]);
}

function wordsOf(text: string): string[] {
  return text.match(/\s+|[^\s]+/g) ?? [];
}

/** By the longest common subsequence. */
function between(mine: readonly string[], theirs: readonly string[]): Piece[] {
  const only = (texts: readonly string[], of: Piece['of']) => texts.map((text): Piece => ({ text, of }));
  if (mine.length * theirs.length > most) return [...only(theirs, 'theirs'), ...only(mine, 'mine')];
  const width = theirs.length + 1;
  const lengths = new Uint32Array((mine.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = mine.length - 1; i >= 0; i -= 1) {
    for (let j = theirs.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        mine[i] === theirs[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pieces: Piece[] = [];
  let [i, j] = [0, 0];
  while (i < mine.length && j < theirs.length) {
    const [my, their] = [mine[i] ?? '', theirs[j] ?? ''];
    if (my === their) {
      pieces.push({ text: my, of: 'both' });
      i += 1;
      j += 1;
    } else if (at(i, j + 1) >= at(i + 1, j)) {
      pieces.push({ text: their, of: 'theirs' });
      j += 1;
    } else {
      pieces.push({ text: my, of: 'mine' });
      i += 1;
    }
  }
  return [...pieces, ...only(theirs.slice(j), 'theirs'), ...only(mine.slice(i), 'mine')];
}

function join(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last?.of === piece.of) joined[joined.length - 1] = { text: last.text + piece.text, of: piece.of };
    else joined.push(piece);
  }
  return joined;
}
