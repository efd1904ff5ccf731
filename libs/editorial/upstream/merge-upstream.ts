import { canonicalJson } from '../text/canonical-json.js';
import type { Block } from '../text/content.js';
import { distinctKeys } from '../text/distinct-keys.js';
import { mergeBlocks } from '../text/merge-blocks.js';
import { alignOurs, alignTheirs, freshKeys, type BlockWithoutKey, type NewKey } from './align-blocks.js';
import { blockPrint } from './block-print.js';
import { provenance } from './provenance.js';
import { isSameText } from './same-text.js';

/** Whose text a block gets that both sides changed. */
export type UpstreamChoice = 'OURS' | 'THEIRS';

/**
 * A block that the agency and the newsroom changed differently. Several blocks where a paragraph was split or joined; none
 * where it was removed.
 */
export interface UpstreamClash {
  /** The key of the first block of `base`. */
  key: string;
  base: Block[];
  ours: Block[];
  theirs: Block[];
}

export interface UpstreamMerge {
  /** The revision that was taken, with the keys that its blocks got in the manuscript. */
  base: readonly Block[];
  /** The agency's new revision; its blocks have no keys of the manuscript. */
  theirs: readonly BlockWithoutKey[];
  /** The manuscript's text, as edited. Blocks that were pasted may have lost their keys. */
  ours: readonly Block[];
  /** The blocks of other items that were taken into the manuscript; what comes from these is left as it is. */
  others?: readonly Block[];
  /** By the key of the clash. Choices for blocks that do not clash do nothing. */
  choices?: ReadonlyMap<string, UpstreamChoice>;
  newKey?: NewKey;
}

export interface MergedUpstream {
  blocks: Block[];
  /** Those without a choice, in the order of `base`. In `blocks`, the newsroom's text stands until there is one. */
  clashes: UpstreamClash[];
  /** The agency's new revision under the keys of `blocks`: the base of the next merge. */
  taken: Block[];
}

/**
 * Three-way merge of an agency's new revision into a text made of an older one. Where the newsroom changed nothing, the text
 * becomes the agency's; where the agency changed nothing, the text stays, also where a block was deleted; where both
 * changed the same block differently, it is a clash. A difference in typography alone is no change if the other side has
 * changed the text. Blocks that the newsroom wrote itself, or took from other items, stay in their places.
 *
 * A paragraph that was split or joined is merged as one with its parts. The same input gives the same keys, so that a clash
 * can be settled by merging again with choices.
 */
export function mergeUpstream(merge: UpstreamMerge): MergedUpstream {
  const { choices = new Map<string, UpstreamChoice>(), others = [] } = merge;
  const base = distinctKeys(merge.base);
  const edited = distinctKeys(merge.ours);
  const fresh = freshKeys([...base, ...edited, ...others], merge.newKey ?? ((number) => `p${number}`));

  const prints = base.map(blockPrint);
  const elsewhere = fromElsewhere(edited, base, others);
  const ours = alignOurs(prints, edited.map(blockPrint), fresh, ({ block }) => elsewhere.has(block.key));
  const inBase = new Set(base.map(({ key }) => key));
  const own = ours.blocks.filter(({ key }, at) => !inBase.has(key) && !elsewhere.has(edited[at]?.key ?? ''));
  const theirs = alignTheirs(prints, merge.theirs, fresh, own.map(blockPrint));

  const headOf = headsOf([...ours.bonds, ...theirs.bonds]);
  const [left, right] = [new Set<string>(), new Set<string>()];
  const clashes: UpstreamClash[] = [];
  for (const [head, unit] of unitsOf(headOf, base, ours.blocks, theirs.blocks)) {
    const key = unit.base[0]?.key ?? head;
    const winner = winnerOf(unit) ?? choices.get(key);
    if (winner === 'THEIRS') right.add(head);
    else left.add(head);
    if (!winner) clashes.push({ key, ...unit });
  }
  // A side that does not win is put back to what it was: then nobody but the winner has changed anything.
  const { blocks } = mergeBlocks(
    base,
    putBack(theirs.blocks, base, (key) => left.has(headOf(key))),
    putBack(ours.blocks, base, (key) => right.has(headOf(key))),
  );
  return { blocks, clashes, taken: theirs.blocks };
}

function fromElsewhere(
  blocks: readonly Block[],
  base: readonly Block[],
  others: readonly Block[],
): Set<string> {
  if (others.length === 0) return new Set();
  const other = { itemId: 'others', revision: 0, blocks: others };
  const origins = provenance(blocks, [{ itemId: 'base', revision: 0, blocks: base }, other]);
  return new Set(origins.filter(({ copy }) => copy === other).map(({ key }) => key));
}

/** What is merged as one: mostly a block as each of the three has it. */
interface Unit {
  base: Block[];
  ours: Block[];
  theirs: Block[];
}

/** Only units that two have: what one side added is merged by itself. */
function unitsOf(
  headOf: (key: string) => string,
  base: readonly Block[],
  ours: readonly Block[],
  theirs: readonly Block[],
): Map<string, Unit> {
  const units = new Map<string, Unit>();
  for (const [side, blocks] of Object.entries({ base, ours, theirs })) {
    for (const block of blocks) {
      const head = headOf(block.key);
      const unit = units.get(head) ?? { base: [], ours: [], theirs: [] };
      unit[side as keyof Unit].push(block);
      units.set(head, unit);
    }
  }
  return new Map([...units].filter(([, unit]) => unit.base.length > 0 || unit.theirs.length > 0));
}

function winnerOf({ base, ours, theirs }: Unit): UpstreamChoice | null {
  // What only they added; or we as well, in the same words.
  if (base.length === 0) return ours.length === 0 ? 'THEIRS' : 'OURS';
  if (canonicalJson(ours) === canonicalJson(base)) return 'THEIRS';
  if (isSameText(theirs, base) || isSameText(theirs, ours)) return 'OURS';
  return isSameText(ours, base) ? 'THEIRS' : null;
}

/** For each key the first one of its unit. */
function headsOf(bonds: readonly [key: string, of: string][]): (key: string) => string {
  const heads = new Map<string, string>();
  const headOf = (key: string): string => {
    let head = key;
    for (let next = heads.get(head); next !== undefined; next = heads.get(head)) head = next;
    return head;
  };
  for (const [key, of] of bonds) {
    const [head, other] = [headOf(of), headOf(key)];
    if (head !== other) heads.set(other, head);
  }
  return headOf;
}

/** A body with some units as they are in `base`: blocks that are gone return behind what they stood behind there. */
function putBack(
  side: readonly Block[],
  base: readonly Block[],
  isPutBack: (key: string) => boolean,
): Block[] {
  const was = new Map(base.map((block) => [block.key, block]));
  const there = new Set(side.map(({ key }) => key));
  let run: Block[] = [];
  const gone = new Map<string | null, Block[]>([[null, run]]);
  for (const block of base) {
    if (there.has(block.key)) gone.set(block.key, (run = []));
    else if (isPutBack(block.key)) run.push(block);
  }
  return [
    ...(gone.get(null) ?? []),
    ...side.flatMap((block) => [
      ...(isPutBack(block.key) ? [was.get(block.key) ?? []].flat() : [block]),
      ...(gone.get(block.key) ?? []),
    ]),
  ];
}
