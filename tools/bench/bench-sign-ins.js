import { mixedRequests } from './bench-mixed.js';
import { measure, percentile } from './measure.js';
import { Program } from './program.js';
import { sectionIdOf, writeCycle } from './write-cycle.js';

/** Over how many connections passwords are guessed. */
const guessers = 16;

/**
 * @typedef {import('./measure.js').Sample} Sample
 * @typedef {{ reads: Sample, cycles: number[] }} Work `cycles`: how long each write cycle took, in milliseconds
 * @typedef {{ articles: number, cache: string, alone: Work[], beside: Work[], answers: Record<string, number> }} SignInRow `answers`: how often a guess got which status
 */

/**
 * Readers and an editor alone, and the same while passwords are guessed without a pause: what they notice of it.
 *
 * @param {readonly import('./bench-newsroom.js').BenchNewsroom[]} newsrooms
 * @param {import('./bench-reads.js').Effort} effort
 * @returns {Promise<SignInRow[]>}
 */
export async function benchSignIns(newsrooms, { passes, ...load }) {
  const rows = [];
  for (const { dataset, editor, candidates } of newsrooms) {
    for (const { cache, server } of candidates) {
      const requests = await mixedRequests(dataset.examples, server.url);
      const sectionId = await sectionIdOf(server.url, editor.section);
      const work = async () => {
        const desk = keepWriting(() => writeCycle(server.url, editor.token, sectionId));
        const reads = await measure({ ...load, ...server, requests });
        return { reads, cycles: await desk.end() };
      };
      /** @type {SignInRow} */
      const row = { articles: dataset.articles, cache, alone: [], beside: [], answers: {} };
      for (let pass = 0; pass < passes; pass += 1) {
        row.alone.push(await work());
        const program = Program.start('tools/bench/guesses.js', { args: [server.url, String(guessers)] });
        row.beside.push(await work());
        const told = program.message((message) => 'answers' in message);
        program.child.send('enough');
        const { answers } = /** @type {{ answers: Record<string, number> }} */ (await told);
        for (const [status, count] of Object.entries(answers)) {
          row.answers[status] = (row.answers[status] ?? 0) + count;
        }
        await program.stop();
      }
      rows.push(row);
    }
  }
  return rows;
}

/** One editor, who begins the next article when the last one is published. @param {() => Promise<void>} publish */
function keepWriting(publish) {
  /** @type {number[]} */
  const cycles = [];
  const over = new AbortController();
  const writing = (async () => {
    while (!over.signal.aborted) {
      const from = performance.now();
      await publish();
      cycles.push(performance.now() - from);
    }
  })();
  return {
    async end() {
      over.abort();
      await writing;
      return cycles;
    },
  };
}

/** @param {readonly Work[]} works @param {number} share */
export function cycleAt(works, share) {
  return percentile(
    works.flatMap(({ cycles }) => cycles),
    share,
  );
}
