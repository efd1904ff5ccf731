import { likeness, shareIn, type BlockPrint } from './block-print.js';

/** Below this, two blocks have only their subject in common. */
const leastLikeness = 0.3;

/** What is the same about two blocks decides between those that are about as alike. */
const sameKind = 0.2;
const samePlace = 0.1;
const sameKey = 1.5;

/** A word that more blocks have finds none of them, and no block is compared with more than a few. */
const mostBlocksOfWord = 16;
const mostCompared = 8;

/** Of the words of a part, this share must be in the whole, and less than the other in what became of the whole. */
const leastInWhole = 0.6;
const mostInRest = 0.5;

/** Which blocks of a body continue which blocks of an older one. By index; null for none. */
export interface Pairing {
  /** For each block of the new body. Each older block is continued by one at most. */
  continues: (number | null)[];
  /** For each block of the new body that is new: the older one that it was split off from, right before or behind it. */
  splitFrom: (number | null)[];
  /** For each older block that is gone: the new one that it was joined to, with the block before or behind it. */
  joinedTo: (number | null)[];
}

/**
 * Pairs the blocks of a body with those of an older one by likeness: most alike first, wherever they stand; of those that are
 * as alike, of the same kind and in the same place first.
 *
 * Takes time linear in the text: only blocks that share rare words are compared.
 *
 * @param mayHaveKeys whether the new body's keys say something. A key is worth more than a place, but less than the text: a
 * body that was pasted may have its keys on other blocks.
 * @param isFree false for a block of the new body that may continue only the block of its own key, and is no part of another
 */
export function pairBlocks(
  before: readonly BlockPrint[],
  after: readonly BlockPrint[],
  mayHaveKeys: boolean,
  isFree: (print: BlockPrint) => boolean = () => true,
): Pairing {
  const pairs = candidatesFor(before, after, mayHaveKeys, isFree);
  pairs.sort((one, other) => other.score - one.score || one.to - other.to || one.from - other.from);
  const continues = after.map((): number | null => null);
  const continuedBy = before.map((): number | null => null);
  for (const { from, to } of pairs) {
    if (continues[to] !== null || continuedBy[from] !== null) continue;
    continues[to] = from;
    continuedBy[from] = to;
  }
  const splitFrom = partsOf(before, after, continues, continuedBy, isFree);
  return {
    continues: firstOfParts(continues, splitFrom),
    splitFrom,
    joinedTo: partsOf(after, before, continuedBy, continues, () => true),
  };
}

interface Pair {
  from: number;
  to: number;
  score: number;
}

function candidatesFor(
  before: readonly BlockPrint[],
  after: readonly BlockPrint[],
  mayHaveKeys: boolean,
  isFree: (print: BlockPrint) => boolean,
): Pair[] {
  const byKey = new Map(mayHaveKeys ? before.map(({ block }, at) => [block.key, at]) : []);
  const places = placesFor(before, after);
  const sameText = samePlaces(before, after, ({ text }) => text);
  const sameBlock = samePlaces(before, after, ({ block, text }) => `${block.type} ${text}`);
  const rare = rareFeatures(before, new Set(after.map(({ text }) => text)));
  return after.flatMap((print, to) => {
    const place = places[to] ?? to;
    const keyed = byKey.get(print.block.key);
    const same = [...(sameBlock[to] ?? []), ...(sameText[to] ?? [])];
    const found = isFree(print) ? [place, ...(same.length > 0 ? same : mostShared(print, rare))] : [];
    return [...new Set(keyed === undefined ? found : [keyed, ...found])].flatMap((from): Pair[] => {
      const was = before[from];
      if (!was) return [];
      const alike = likeness(was, print);
      if (alike < leastLikeness && from !== keyed) return [];
      const score =
        alike * (from === keyed ? sameKey : 1) +
        (was.block.type === print.block.type ? sameKind : 0) +
        (from === place ? samePlace : 0);
      return [{ from, to, score }];
    });
  });
}

/** Where each block would stand in the older body if it were next to the last one above that nobody changed. */
function placesFor(before: readonly BlockPrint[], after: readonly BlockPrint[]): number[] {
  const [was, is] = [before, after].map((prints) => grouped(prints, ({ text }) => [text]));
  let shift = 0;
  return after.map(({ text }, at) => {
    const [place, ...more] = was?.get(text) ?? [];
    const isOnly = more.length === 0 && is?.get(text)?.length === 1;
    if (place !== undefined && isOnly) shift = place - at;
    return at + shift;
  });
}

/** For each block, of those with the same name: the one as many from the first, and the one as many from the last. */
function samePlaces(
  before: readonly BlockPrint[],
  after: readonly BlockPrint[],
  nameOf: (print: BlockPrint) => string,
): number[][] {
  const was = grouped(before, (print) => [nameOf(print)]);
  const same = after.map((): number[] => []);
  for (const [name, places] of grouped(after, (print) => [nameOf(print)])) {
    const there = was.get(name) ?? [];
    for (const [at, place] of places.entries()) {
      const ends = [there[at], there[there.length - places.length + at]];
      same[place] = ends.filter((end) => end !== undefined);
    }
  }
  return same;
}

/** The blocks with each word and piece that few have; without those that are still there word for word. */
function rareFeatures(prints: readonly BlockPrint[], still: ReadonlySet<string>): Map<string, number[]> {
  const groups = grouped(prints, (print) => (still.has(print.text) ? [] : featuresOf(print)));
  for (const [feature, places] of groups) if (places.length > mostBlocksOfWord) groups.delete(feature);
  return groups;
}

function mostShared(print: BlockPrint, index: ReadonlyMap<string, readonly number[]>): number[] {
  const shared = new Map<number, number>();
  for (const feature of featuresOf(print)) {
    for (const place of index.get(feature) ?? []) shared.set(place, (shared.get(place) ?? 0) + 1);
  }
  const most = [...shared].sort(([one, a], [other, b]) => b - a || one - other);
  return most.slice(0, mostCompared).map(([place]) => place);
}

function featuresOf({ words, pieces }: BlockPrint): string[] {
  return [...words, ...pieces];
}

function grouped(
  prints: readonly BlockPrint[],
  namesOf: (print: BlockPrint) => readonly string[],
): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const [at, print] of prints.entries()) {
    for (const name of namesOf(print)) {
      const group = groups.get(name);
      if (group) group.push(at);
      else groups.set(name, [at]);
    }
  }
  return groups;
}

/**
 * For each part that has no pair, the whole that it is a part of: that of a neighbour's pair, if it says nothing that the
 * neighbour says.
 *
 * @param pairs the whole that each part is paired with
 * @param pairedWith the part that each whole is paired with
 */
function partsOf(
  wholes: readonly BlockPrint[],
  parts: readonly BlockPrint[],
  pairs: readonly (number | null)[],
  pairedWith: readonly (number | null)[],
  isFree: (part: BlockPrint) => boolean,
): (number | null)[] {
  const found = parts.map((): number | null => null);
  const look = (at: number, neighbour: number): void => {
    const whole = pairs[neighbour] ?? found[neighbour] ?? null;
    if (whole === null || pairs[at] !== null || found[at] !== null) return;
    const [part, all, rest] = [parts[at], wholes[whole], parts[pairedWith[whole] ?? -1]];
    if (part && all && rest && isFree(part) && isPart(part, all, rest)) found[at] = whole;
  };
  for (let at = 1; at < parts.length; at += 1) look(at, at - 1);
  for (let at = parts.length - 2; at >= 0; at -= 1) look(at, at + 1);
  return found;
}

function isPart(part: BlockPrint, whole: BlockPrint, rest: BlockPrint): boolean {
  if (part.url !== null || whole.url !== null) return false;
  return shareIn(whole.words, part.words) >= leastInWhole && shareIn(rest.words, part.words) < mostInRest;
}

/** The first part of a block that was split continues it, also if a later one is more like it. */
function firstOfParts(
  continues: readonly (number | null)[],
  splitFrom: (number | null)[],
): (number | null)[] {
  const first = [...continues];
  for (let at = first.length - 2; at >= 0; at -= 1) {
    const whole = splitFrom[at] ?? null;
    if (whole === null || first[at + 1] !== whole) continue;
    [first[at], first[at + 1]] = [whole, null];
    [splitFrom[at], splitFrom[at + 1]] = [null, whole];
  }
  return first;
}
