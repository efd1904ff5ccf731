/**
 * What of a size, such as a text of so many letters, takes for one letter what it takes in something much smaller: no
 * absolute time, which says more about the machine than about the code. Node's processor time is what counts, not the
 * clock's, since a machine may be busy with others.
 */
type Work = (size: number) => unknown;

const factor = 16;

/** Linear is 16 and n log n some 25; quadratic is 256. */
const most = factor ** 1.5;

/** Collecting garbage, compiling, and a machine that is lent to others for a moment may fall into most of them, but not into every one. */
const attempts = 10;

expect.extend({
  async toScaleLinearlyTo(work: Work, size: number) {
    // Of each the least that was seen: whatever disturbs it adds to it.
    let [large, small] = [Infinity, Infinity];
    let attempt = 0;
    do {
      // The large one first: what compiling takes is much to a small one, and would hide how little it takes itself.
      large = Math.min(large, await processorTime(work, size));
      small = Math.min(small, await processorTime(work, Math.ceil(size / factor)));
      attempt += 1;
    } while (large > most * small && attempt < attempts);
    const ratio = large / small;
    return {
      pass: ratio <= most,
      message: () =>
        `${size} take ${ratio.toFixed(0)} times what a ${factor}th of it takes, where ${most} is the most.`,
    };
  },
});

/** In microseconds, of one run; short ones run until they can be measured. */
async function processorTime(work: Work, size: number): Promise<number> {
  const begun = process.cpuUsage();
  for (let runs = 1; ; runs += 1) {
    await work(size);
    const { user, system } = process.cpuUsage(begun);
    if (user + system >= 5_000) return (user + system) / runs;
  }
}

declare global {
  namespace jest {
    interface Matchers<R> {
      /** Expects work on `size` to take no more than a small multiple, per letter, of the same on a 16th of it. */
      toScaleLinearlyTo(size: number): Promise<R>;
    }
  }
}
export {};
