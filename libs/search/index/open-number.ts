/** The next few numbers, then in doubling steps. */
const ahead = [1, 2, 3, 4, ...Array.from({ length: 28 }, (_, power) => 2 ** (power + 3))];

/**
 * A free number behind one that is taken, and near it: directly behind another one that is taken. Found by bisection, so that the
 * hundred-thousandth text of one instant costs a few queries.
 *
 * @param taken those of the given numbers that are taken
 */
export async function openNumber(
  wanted: number,
  taken: (numbers: readonly number[]) => Promise<readonly number[]>,
): Promise<number> {
  let last = wanted;
  let candidates = behind(wanted);
  for (;;) {
    const occupied = new Set(await taken(candidates));
    const at = candidates.findIndex((number) => !occupied.has(number));
    const open = candidates[at];
    last = (open === undefined ? candidates.at(-1) : candidates[at - 1]) ?? last;
    if (open === undefined) {
      // A concurrent transaction has taken the one that was free a moment ago.
      candidates = behind(last);
    } else {
      if (open - last === 1) return open;
      candidates = between(last, open);
    }
  }
}

function behind(number: number): number[] {
  return ahead.map((step) => number + step);
}

/** At most 32 numbers above `low`, evenly spread, up to and including `high`. */
function between(low: number, high: number): number[] {
  const step = Math.ceil((high - low) / 32);
  const numbers: number[] = [];
  for (let number = low + step; number < high; number += step) numbers.push(number);
  return [...numbers, high];
}
