/**
 * The largest set of ids that are in the same order in both lists; all others were moved, added or removed. If there are several, the
 * result is still deterministic.
 *
 * Takes n log n steps: the longest increasing subsequence of the old positions.
 */
export function unmoved(before: readonly string[], after: readonly string[]): Set<string> {
  const positions = new Map(before.map((id, at) => [id, at]));
  const kept = after.flatMap((id): Link[] => {
    const position = positions.get(id);
    return position === undefined ? [] : [{ id, position, previous: null }];
  });

  // By length: of all increasing sequences of that length, the smallest end.
  const ends: Link[] = [];
  for (const link of kept) {
    const length = endsBefore(ends, link.position);
    link.previous = ends[length - 1] ?? null;
    ends[length] = link;
  }

  const ids = new Set<string>();
  for (let link = ends.at(-1) ?? null; link; link = link.previous) ids.add(link.id);
  return ids;
}

interface Link {
  id: string;
  position: number;
  previous: Link | null;
}

/** How many of the sorted ends come before a position. */
function endsBefore(ends: readonly Link[], position: number): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ends[middle]?.position ?? Infinity) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
