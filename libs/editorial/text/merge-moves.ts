interface Place {
  id: string;
  inBase: number;
  inTheirs: number;
  inYours: number;
}

/**
 * Brings two reorderings of the same blocks together. Of any two blocks that one side turned round and the other left
 * alone, the turn is kept. Where such turns run in a circle, both sides have moved the same thing to different places:
 * the blocks concerned stand as in yours. So a move that only one side made is never undone, no order is made up where
 * nobody moved anything, and merging once more, with either side, changes nothing.
 *
 * It looks at every pair of blocks, but only when both sides moved something: 500 blocks take some milliseconds.
 *
 * @param base the blocks that all three have, in the order of each
 */
export function mergeMoves(
  base: readonly string[],
  theirs: readonly string[],
  yours: readonly string[],
): string[] {
  if (isSame(base, theirs)) return [...yours];
  if (isSame(base, yours)) return [...theirs];
  const [inBase, inTheirs] = [positionsIn(base), positionsIn(theirs)];
  const places = yours.map((id, inYours): Place => {
    return { id, inBase: inBase.get(id) ?? 0, inTheirs: inTheirs.get(id) ?? 0, inYours };
  });
  return placesInOrder(places).map(({ id }) => id);
}

/** Whether a block comes before another, as far as the two of them are concerned. */
function precedes(one: Place, other: Place): boolean {
  const inYours = one.inYours < other.inYours;
  return inYours === one.inBase < other.inBase ? one.inTheirs < other.inTheirs : inYours;
}

/**
 * Pairs that each have a winner are a tournament. By the number of blocks before each, its circles stand one after the
 * other, and one ends wherever the blocks up to there have nothing before them but each other: k blocks, k(k-1)/2 pairs
 * (Landau, 1953).
 */
function placesInOrder(places: readonly Place[]): Place[] {
  const scored = places.map((place) => ({
    place,
    before: places.filter((other) => other !== place && precedes(other, place)).length,
  }));
  scored.sort((one, other) => one.before - other.before);

  const order: Place[] = [];
  let circle: Place[] = [];
  let pairs = 0;
  for (const [at, { place, before }] of scored.entries()) {
    circle.push(place);
    pairs += before;
    if (pairs === ((at + 1) * at) / 2) {
      order.push(...circle.sort((one, other) => one.inYours - other.inYours));
      circle = [];
    }
  }
  return order;
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.every((id, at) => id === other[at]);
}

function positionsIn(ids: readonly string[]): Map<string, number> {
  return new Map(ids.map((id, at) => [id, at]));
}
