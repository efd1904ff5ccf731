import { Agent } from 'node:http';
import { hostile } from './hostile.js';
import { send } from './send.js';
import { workloads } from './workloads.js';

/** Concurrent requests, so that the server is never idle for long. */
const senders = 4;

/**
 * @typedef {{ articles: number, what: string, multiples: number[], answers: Record<string, number> }} CostRow `multiples`: of an article page, in processor time of the server
 */

/**
 * What each kind of hostile request costs the server relative to an ordinary article page, measured in turns.
 *
 * @param {readonly import('./bench-newsroom.js').BenchNewsroom[]} newsrooms
 * @param {import('./bench-reads.js').Effort} effort
 * @returns {Promise<CostRow[]>}
 */
export async function benchCosts(newsrooms, { passes, seconds }) {
  const rows = [];
  for (const { dataset, candidates } of newsrooms) {
    // Without the answer cache, so that an article page is really computed.
    const [candidate] = candidates;
    if (!candidate) throw new Error('There is no server.');
    rows.push(...(await costsOf(candidate.server, dataset, { passes, seconds: seconds / 4 })));
  }
  return rows;
}

/**
 * @param {{ url: string, program: import('./program.js').Program }} server
 * @param {Pick<import('./dataset.js').Dataset, 'articles' | 'examples'>} dataset
 * @param {{ passes: number, seconds: number }} effort
 * @returns {Promise<CostRow[]>}
 */
async function costsOf(server, { articles, examples }, { passes, seconds }) {
  const page = articlePage(examples);
  /** @type {CostRow[]} */
  const rows = hostile.map(({ what }) => ({ articles, what, multiples: [], answers: {} }));
  await costOf(server, page, seconds, {});
  for (let pass = 0; pass < passes; pass += 1) {
    const ordinary = await costOf(server, page, seconds, {});
    for (const [at, { headers, body }] of hostile.entries()) {
      const row = /** @type {CostRow} */ (rows[at]);
      const next = () => ({ ...(headers && { headers }), body: body(`n${pass}x${(number += 1)}`) });
      row.multiples.push((await costOf(server, next, seconds, row.answers)) / ordinary);
    }
  }
  return rows;
}

let number = 0;

/** @param {readonly import('./workloads.js').Example[]} examples @returns {() => Asked} */
function articlePage(examples) {
  const query = workloads.find(({ name }) => name === 'article')?.query;
  const bodies = examples.map(({ slug }) => JSON.stringify({ query, variables: { slug } }));
  return () => ({ body: bodies[(number += 1) % bodies.length] ?? '' });
}

/**
 * @typedef {{ headers?: Record<string, string>, body: string }} Asked
 *
 * @param {{ url: string, program: import('./program.js').Program }} server
 * @param {() => Asked} next
 * @param {number} seconds
 * @param {Record<string, number>} answers counts what was answered
 * @returns {Promise<number>} seconds of processor time a request
 */
async function costOf({ url, program }, next, seconds, answers) {
  const agent = new Agent({ keepAlive: true, maxSockets: senders });
  const end = performance.now() + seconds * 1_000;
  const before = program.processorTime();
  let count = 0;
  const keepAsking = async () => {
    while (performance.now() < end) {
      const status = await send(url, agent, next());
      answers[status] = (answers[status] ?? 0) + 1;
      count += 1;
    }
  };
  await Promise.all(Array.from({ length: senders }, keepAsking));
  agent.destroy();
  return (program.processorTime() - before) / count;
}
