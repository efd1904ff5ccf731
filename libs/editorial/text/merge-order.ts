import { mergeMoves } from './merge-moves.js';

/** What stands behind each block that is kept, up to the next of them; under null, what stands before the first. */
type Runs = ReadonlyMap<string | null, readonly string[]>;

/**
 * The order of a body that was merged. What is in all three stands as `mergeMoves` says; what a side added stands behind
 * the block it was put behind, wherever that has gone. Of what both sides put in one place theirs comes first, and what
 * both added stands where yours has it. What a side took out is left out.
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
