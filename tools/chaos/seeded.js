/**
 * Random choices, the same in every run with the same seed. Their timing still differs from run to run, which is the point of the test.
 *
 * @typedef {object} Choices
 * @property {(least: number, most: number) => number} between a whole number
 * @property {(chance: number) => boolean} happens with a chance from 0 to 1
 * @property {<T>(things: readonly T[]) => T | undefined} oneOf
 */

/** @param {number} seed @returns {Choices} */
export function seeded(seed) {
  let state = seed >>> 0;
  // mulberry32
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
    happens: (chance) => next() < chance,
    oneOf: (things) => things[Math.floor(next() * things.length)],
  };
}
