/**
 * Expects work on a large input, such as a long text, to take about as long per letter as on a much smaller input. An absolute
 * time would say more about the machine than about the code. The matcher measures Node's processor time, not the time on the
 * clock, since the machine may be busy with other work.
 */
type Work = (size: number) => unknown;

const factor = 64;

/**
 * Linear work takes 64 times as long, quadratic work 4,096 times. On a machine with shared memory, linear work on data that does not
 * fit into the CPU caches was seen to take eight times as long per letter as on data that does.
 */
const most = factor ** (5 / 3);

/** Garbage collection, compilation and other users of the machine may disturb some of the runs, but not all of them. */
const attempts = 10;

expect.extend({
  async toScaleLinearlyTo(work: Work, size: number) {
    // The minimum of each, since disturbances only add time.
    let [large, small] = [Infinity, Infinity];
    let attempt = 0;
    do {
      // The large input first: compilation would take a large part of the small one's time, and hide how fast it is.
      large = Math.min(large, await processorTime(work, size));
      small = Math.min(small, await processorTime(work, Math.ceil(size / factor)));
      attempt += 1;
    } while (large > most * small && attempt < attempts);
    const ratio = large / small;
    return {
      pass: ratio <= most,
      message: () =>
        `${size} take ${ratio.toFixed(0)} times what a ${factor}th of it takes, where ${most.toFixed(0)} is the most.`,
    };
  },
});

/** The time of one run in microseconds; short work is repeated until it can be measured. */
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
      /** Expects work on `size` to take no more than a small multiple, per letter, of the same on a 64th of it. */
      toScaleLinearlyTo(size: number): Promise<R>;
    }
  }
}
export {};
