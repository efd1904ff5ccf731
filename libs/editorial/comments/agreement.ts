import type { WordsAnchor } from './anchor.js';

/** How much of what stands around words is kept, on each side. */
const contextLength = 32;

/** What it counts that words stand at the same end of a block. */
const edge = 8;

/** How much of what stood around the words stands around this place in a text: a number of characters. */
export function agreement({ quote, before, after }: WordsAnchor, text: string, at: number): number {
  const end = at + quote.length;
  // One character more than is compared, so that the end of the block can be told from the end of the context.
  return (
    commonEnd(before, text.slice(Math.max(0, at - contextLength - 1), at)) +
    commonBeginning(after, text.slice(end, end + contextLength + 1))
  );
}

/** What stands around a place in a text. Half of a character is left out. */
export function contextAt(text: string, start: number, end: number): Pick<WordsAnchor, 'before' | 'after'> {
  return {
    before: text.slice(Math.max(0, start - contextLength), start).replace(/^[\uDC00-\uDFFF]/, ''),
    after: text.slice(end, end + contextLength).replace(/[\uD800-\uDBFF]$/, ''),
  };
}

function commonEnd(one: string, other: string): number {
  let same = 0;
  while (same < one.length && same < other.length && one.at(-1 - same) === other.at(-1 - same)) same += 1;
  return same + edgeOf(one, other, same);
}

function commonBeginning(one: string, other: string): number {
  let same = 0;
  while (same < one.length && same < other.length && one[same] === other[same]) same += 1;
  return same + edgeOf(one, other, same);
}

/** Context that is shorter than it could be ends where the block does. */
function edgeOf(context: string, text: string, same: number): number {
  return same === context.length && same === text.length && context.length < contextLength - 1 ? edge : 0;
}
