/** Whole numbers below a limit, the same again for the same seed. */
export type RandomNumbers = (below: number) => number;

/** @param seed any whole number */
export function randomNumbers(seed: number): RandomNumbers {
  let state = (seed ^ 0x9e3779b9) >>> 0;
  return (below) => {
    // Mulberry32.
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}
