import type { Block } from '../text/content.js';
import { agreement } from './agreement.js';
import { shortened } from './anchor-to.js';
import type { Anchor, AnchorPlace, WordsAnchor } from './anchor.js';
import { commentedText } from './commented-text.js';
import { placesOf } from './whole-words.js';

/** Words of this length are hardly ever written twice. */
const distinctive = 24;
/** How many characters around shorter words must have stayed, to tell them from the same words elsewhere in their block. */
const sameInBlock = 6;
/** And in other blocks. */
const sameInBody = 12;

interface Candidate extends AnchorPlace {
  readonly agreed: number;
  /** From where it was. */
  readonly distance: number;
}

/**
 * Finds what a thread is about in a body that may have been edited since; null if it is no longer there. It is never other words: at
 * worst the same ones.
 *
 * Words are looked for in their own block first, then in the others. Of several places, the one whose surroundings have stayed the
 * most counts, and of those, the nearest. Short words that may be others, because too little around them has stayed, do not count.
 */
export function findAnchor(anchor: Anchor, blocks: readonly Block[]): AnchorPlace | null {
  if (anchor.kind === 'BLOCK') return findBlock(anchor, blocks);
  const home = blocks.findIndex(({ key }) => key === anchor.blockKey);
  const own = blocks[home];
  return (own && findAt(anchor, own)) ?? findElsewhere(anchor, blocks, home);
}

/** The block itself; or, if it is gone, one with the same text. */
function findBlock({ blockKey, quote }: Anchor, blocks: readonly Block[]): AnchorPlace | null {
  const found =
    blocks.find(({ key }) => key === blockKey) ??
    (quote.trim() === '' ? undefined : blocks.find((block) => shortened(commentedText(block)) === quote));
  return found ? { blockKey: found.key, range: null } : null;
}

function findAt(anchor: WordsAnchor, block: Block): AnchorPlace | null {
  const candidates = candidatesIn(anchor, block, (at) => Math.abs(at - anchor.start));
  const isUnmistakable = anchor.quote.length >= distinctive || (anchor.isOnly && candidates.length === 1);
  return best(candidates, isUnmistakable ? 0 : sameInBlock);
}

function findElsewhere(anchor: WordsAnchor, blocks: readonly Block[], home: number): AnchorPlace | null {
  const candidates = blocks.flatMap((block, index) =>
    index === home ? [] : candidatesIn(anchor, block, () => (home === -1 ? index : Math.abs(index - home))),
  );
  return best(candidates, anchor.quote.length >= distinctive ? 0 : sameInBody);
}

function candidatesIn(anchor: WordsAnchor, block: Block, distance: (at: number) => number): Candidate[] {
  const text = commentedText(block);
  return placesOf(anchor, text).map((at) => ({
    blockKey: block.key,
    range: { start: at, end: at + anchor.quote.length },
    agreed: agreement(anchor, text, at),
    distance: distance(at),
  }));
}

function best(candidates: readonly Candidate[], least: number): AnchorPlace | null {
  let found: Candidate | null = null;
  for (const candidate of candidates) {
    const isBetter =
      found === null ||
      candidate.agreed > found.agreed ||
      (candidate.agreed === found.agreed && candidate.distance < found.distance);
    if (candidate.agreed >= least && isBetter) found = candidate;
  }
  return found && { blockKey: found.blockKey, range: found.range };
}
