import { measure } from './measure.js';
import { Program } from './program.js';
import { ask } from './server.js';

/**
 * @typedef {import('./measure.js').Sample} Sample
 * @typedef {import('./bench-newsroom.js').BenchNewsroom} BenchNewsroom
 * @typedef {{ workload: string, articles: number, cache: string, statements: number, bytes: number, kopij: Sample[], prepared: Sample[], constant: Sample[] }} ReadRow
 * @typedef {{ seconds: number, passes: number, connections: number }} Effort
 */

/**
 * Measures one workload on every newsroom, in turns: Kopij with each setting of its cache, the floor with prepared statements, and
 * the floor that returns the same number of constant bytes.
 *
 * @param {import('./workloads.js').Workload} workload
 * @param {readonly BenchNewsroom[]} newsrooms
 * @param {Effort} effort
 * @returns {Promise<ReadRow[]>}
 */
export async function benchReads({ name, query, requests }, newsrooms, { passes, ...load }) {
  const contests = [];
  for (const { dataset, candidates, floor } of newsrooms) {
    const asked = await requests(dataset.examples, candidates[0]?.server.url ?? '');
    const operations = asked.map(({ variables }) => ({ query, variables }));
    const floorRequests = asked.map((each) => ({ path: each.floor }));
    const answer = await fetch(`${floor.url}${floorRequests[0]?.path ?? '/'}`);
    const bytes = (await answer.arrayBuffer()).byteLength;
    const constant = Program.start('tools/bench/floors/constant.js', { args: [String(bytes)] });
    contests.push({
      articles: dataset.articles,
      bytes,
      floor: { ...floor, requests: floorRequests },
      constant: { program: constant, url: await constant.url(), requests: [{ path: '/' }] },
      requests: operations.map(asHttp),
      candidates: await Promise.all(
        candidates.map(async ({ cache, server }) => ({
          cache,
          server,
          statements: await statementsOf(server, operations[0]),
        })),
      ),
      samples: candidates.map(() => /** @type {Sample[]} */ ([])),
      prepared: /** @type {Sample[]} */ ([]),
      bare: /** @type {Sample[]} */ ([]),
    });
  }
  for (let pass = 0; pass < passes; pass += 1) {
    for (const contest of contests) {
      for (const [at, { server }] of contest.candidates.entries()) {
        contest.samples[at]?.push(await measure({ ...load, ...server, requests: contest.requests }));
      }
      contest.prepared.push(await measure({ ...load, ...contest.floor }));
      contest.bare.push(await measure({ ...load, ...contest.constant }));
    }
  }
  await Promise.all(contests.map(({ constant }) => constant.program.stop()));
  return contests.flatMap(({ articles, bytes, candidates, samples, prepared, bare }) =>
    candidates.map(({ cache, statements }, at) => {
      const kopij = samples[at] ?? [];
      return { workload: name, articles, cache, statements, bytes, kopij, prepared, constant: bare };
    }),
  );
}

/** @param {unknown} operation @returns {import('./measure.js').HttpRequest} */
export function asHttp(operation) {
  return { method: 'POST', path: '/graphql', body: JSON.stringify(operation) };
}

/**
 * The minimum of a few runs, since the server runs background statements now and then.
 *
 * @param {import('./server.js').Server} server
 * @param {{ query: string, variables?: Record<string, unknown> } | undefined} operation
 */
async function statementsOf({ program, url }, operation) {
  if (!operation) throw new Error('There is nothing to ask for.');
  const counts = [];
  for (let turn = 0; turn < 5; turn += 1) {
    const before = await program.statements();
    await ask(url, operation);
    counts.push((await program.statements()) - before);
  }
  return Math.min(...counts);
}
