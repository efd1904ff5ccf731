import { mergeMoves } from './merge-moves.js';

/** The blocks after each kept block, up to the next kept one; under null, those before the first. */
type Runs = ReadonlyMap<string | null, readonly string[]>;

/**
 * The order of a merged body. Blocks that are in all three are ordered by `mergeMoves`; an added block follows the
 * block after which it was inserted. If both sides inserted blocks in the same place, theirs come first; blocks
 * that both added are where yours has them. Removed blocks are omitted.
 */
export function mergeOrder(
  base: readonly string[],
  theirs: readonly string[],
  yours: readonly string[],
): string[] {
  const [inBase, inTheirs, inYours] = [new Set(base), new Set(theirs), new Set(yours)];
  const kept = new Set(base.filter((id) => inTheirs.has(id) && inYours.has(id)));
  const isKept = (id: string): boolean => kept.has(id);
  const isThere = (id: string): boolean => kept.has(id) || !inBase.has(id);

  const yourRuns = runsBehind(yours.filter(isThere), isKept);
  const theirRuns = runsBehind(theirs.filter(isThere), isKept);
  const yourPlaces = placesIn(yourRuns);
  const order = mergeMoves(base.filter(isKept), theirs.filter(isKept), yours.filter(isKept));
  return [null, ...order].flatMap((place) => {
    const theirRun = (theirRuns.get(place) ?? []).filter(
      (id) => !inYours.has(id) || yourPlaces.get(id) === place,
    );
    const run = interleave(theirRun, yourRuns.get(place) ?? []);
    return place === null ? run : [place, ...run];
  });
}

/** Yours, with what only theirs has behind what it stands behind there. */
function interleave(theirs: readonly string[], yours: readonly string[]): string[] {
  const inYours = new Set(yours);
  const onlyTheirs = runsBehind(theirs, (id) => inYours.has(id));
  return [...(onlyTheirs.get(null) ?? []), ...yours.flatMap((id) => [id, ...(onlyTheirs.get(id) ?? [])])];
}

function runsBehind(ids: readonly string[], isPlace: (id: string) => boolean): Runs {
  let run: string[] = [];
  const runs = new Map<string | null, string[]>([[null, run]]);
  for (const id of ids) {
    if (isPlace(id)) runs.set(id, (run = []));
    else run.push(id);
  }
  return runs;
}

function placesIn(runs: Runs): Map<string, string | null> {
  return new Map([...runs].flatMap(([place, ids]) => ids.map((id): [string, string | null] => [id, place])));
}
