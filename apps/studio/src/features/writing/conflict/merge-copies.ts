import { isSameBlock, isSameCopy, keyOf, type Copy, type CopyBlock } from '../copy/copy.js';

export type Field = Exclude<keyof Copy, 'blocks'>;

/** The fields of copy beside its body, in the order in which people see them. */
export const fields = [
  'kicker',
  'headline',
  'standfirst',
  'sectionId',
  'dateline',
  'credits',
  'byline',
  'keywords',
  'relatedArticleIds',
  'slug',
] as const satisfies readonly Field[];

/** Something that both sides changed, each in their own way. A block that a side has removed is null. */
export type Clash =
  | { readonly id: string; readonly field: Field; readonly mine: Copy; readonly theirs: Copy }
  | {
      readonly id: string;
      readonly field: 'blocks';
      readonly mine: CopyBlock | null;
      readonly theirs: CopyBlock | null;
    };

/** By the id of a clash. */
export type Choices = ReadonlyMap<string, 'mine' | 'theirs'>;

interface Merged {
  readonly copy: Copy;
  readonly clashes: readonly Clash[];
}

/**
 * What both sides made of what they began with, by field and by block. The server merges in the same way; this is for what is not on the
 * server: text that is being typed. Where both changed the same thing differently it is mine, unless it was chosen otherwise. Of two
 * orders of the same blocks it is mine as well.
 */
export function mergeCopies(ancestor: Copy, mine: Copy, theirs: Copy, choices: Choices = new Map()): Merged {
  const clashes: Clash[] = [];
  let copy = mine;
  for (const field of fields) {
    if (isSameField(field, theirs, ancestor) || isSameField(field, theirs, mine)) continue;
    const isClash = !isSameField(field, mine, ancestor);
    if (isClash) clashes.push({ id: field, field, mine, theirs });
    if (!isClash || choices.get(field) === 'theirs') copy = withField(copy, theirs, field);
  }
  const blocks = mergeBlocks(ancestor.blocks, mine.blocks, theirs.blocks, choices);
  return { copy: { ...copy, blocks: blocks.merged }, clashes: [...clashes, ...blocks.clashes] };
}

/** Copy with one field of another one, left out if it is left out there. */
function withField(copy: Copy, from: Copy, field: Field): Copy {
  const { [field]: _, ...rest } = copy;
  return { ...rest, ...(field in from ? { [field]: from[field] } : {}) } as Copy;
}

export function isSameField(field: Field, one: Copy, other: Copy): boolean {
  const bare = { ...one, blocks: [] };
  return isSameCopy(bare, withField(bare, other, field));
}

function mergeBlocks(
  ancestor: readonly CopyBlock[],
  mine: readonly CopyBlock[],
  theirs: readonly CopyBlock[],
  choices: Choices,
): { merged: CopyBlock[]; clashes: Clash[] } {
  const [before, here, there] = [byKey(ancestor), byKey(mine), byKey(theirs)];
  const clashes: Clash[] = [];
  const result = new Map<string, CopyBlock>();
  for (const key of new Set([...here.keys(), ...there.keys()])) {
    const [was, my, their] = [before.get(key), here.get(key), there.get(key)];
    const isTheirs = !isSame(their, was) && !isSame(their, my);
    const isClash = isTheirs && !isSame(my, was);
    const id = `blocks/${key}`;
    if (isClash) clashes.push({ id, field: 'blocks', mine: my ?? null, theirs: their ?? null });
    const block = isTheirs && (!isClash || choices.get(id) === 'theirs') ? their : my;
    if (block) result.set(key, block);
  }
  const order = orderOf([...before.keys()], [...here.keys()], [...there.keys()], (key) => result.has(key));
  return { merged: order.flatMap((key) => result.get(key) ?? []), clashes };
}

function byKey(blocks: readonly CopyBlock[]): ReadonlyMap<string, CopyBlock> {
  return new Map(blocks.map((block) => [keyOf(block), block]));
}

function isSame(one: CopyBlock | undefined, other: CopyBlock | undefined): boolean {
  return one && other ? isSameBlock(one, other) : one === other;
}

/** Whoever has moved blocks says in which order they stand; what only the other one has stands behind what it stands behind there. */
function orderOf(
  before: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
  isLeft: (key: string) => boolean,
): string[] {
  const isShared = (key: string) => before.includes(key) && mine.includes(key) && theirs.includes(key);
  const shared = (keys: readonly string[]) => keys.filter(isShared).join(' ');
  const haveOnlyTheyMoved = shared(mine) === shared(before) && shared(theirs) !== shared(before);
  const [first, second] = haveOnlyTheyMoved ? [theirs, mine] : [mine, theirs];
  const order = first.filter(isLeft);
  second.forEach((key, at) => {
    if (!isLeft(key) || order.includes(key)) return;
    const behind = second.slice(0, at).findLast((earlier) => order.includes(earlier));
    order.splice(behind === undefined ? 0 : order.indexOf(behind) + 1, 0, key);
  });
  return order;
}
