import { measure } from './measure.js';
import { mixedRequests } from './bench-mixed.js';
import { Program } from './program.js';

/** How many connections the greedy client uses. */
const connections = 64;

/** The client's address, as a proxy reports it: the server trusts this machine to be a proxy (see server.js). */
const readers = { 'x-forwarded-for': '192.0.2.1' };
const crowd = '198.51.100.1';

/**
 * @typedef {import('./measure.js').Sample} Sample
 * @typedef {{ articles: number, cache: string, alone: Sample[], beside: Sample[], answers: Record<string, number> }} StrangerRow `answers`: how often the crowd got which status
 */

/**
 * Ordinary readers alone, and the same readers next to one client that takes all it can get: what they notice of it.
 *
 * @param {readonly import('./bench-newsroom.js').BenchNewsroom[]} newsrooms
 * @param {import('./bench-reads.js').Effort} effort
 * @returns {Promise<StrangerRow[]>}
 */
export async function benchStrangers(newsrooms, { passes, ...load }) {
  const rows = [];
  for (const { dataset, candidates } of newsrooms) {
    for (const { cache, server } of candidates) {
      const requests = await mixedRequests(dataset.examples, server.url);
      /** @type {StrangerRow} */
      const row = { articles: dataset.articles, cache, alone: [], beside: [], answers: {} };
      for (let pass = 0; pass < passes; pass += 1) {
        row.alone.push(await measure({ ...load, ...server, requests, headers: readers }));
        const program = Program.start('tools/bench/crowd.js', {
          args: [server.url, crowd, String(connections)],
        });
        row.beside.push(await measure({ ...load, ...server, requests, headers: readers }));
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
