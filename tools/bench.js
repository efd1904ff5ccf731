import { mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { hireEditor, loadDataset } from './bench/dataset.js';
import { measure } from './bench/measure.js';
import { Program } from './bench/program.js';
import { renderReport } from './bench/report.js';
import { ask, startServer } from './bench/server.js';
import { workloads } from './bench/workloads.js';
import { commitCycles, writeCycles } from './bench/write-cycle.js';

/**
 * `npm run bench`: what readers and editors get a second, beside two floors measured in the same run, in turns. Traffic goes
 * to 127.0.0.1 only, and ends by itself. Ratios mean something; absolute figures depend on the machine and the moment.
 */
const { values: options } = parseArgs({
  options: {
    articles: { type: 'string', default: '10000' },
    seconds: { type: 'string', default: '4' },
    passes: { type: 'string', default: '3' },
    connections: { type: 'string', default: '16' },
    json: { type: 'boolean', default: false },
  },
});
const seconds = Number(options.seconds);
const connections = Number(options.connections);

const { database, examples, importedPerSecond } = await loadDataset(Number(options.articles));
const editor = hireEditor(database);
const sections = [...new Map(examples.map((example) => [example.section, example])).values()];
const [first] = workloads;
const [firstExample] = sections;
if (!first || !firstExample) throw new Error('The dataset is empty.');

const server = await startServer(database, { query: first.query, variables: first.variables(firstExample) });
const prepared = Program.start('tools/bench/floors/prepared-statements.js', { args: [database] });
const preparedPort = Number((await prepared.message((message) => 'port' in message))['port']);

/** @type {import('./bench/report.js').Row[]} */
const rows = [];
for (const workload of workloads) {
  const used = workload.examples === 'sections' ? sections : examples;
  const bodies = used.map((each) =>
    JSON.stringify({ query: workload.query, variables: workload.variables(each) }),
  );
  const requests = bodies.map((body) => ({ method: /** @type {const} */ ('POST'), path: '/graphql', body }));
  const floorRequests = used.map((each) => ({ path: workload.floor(each) }));
  const answer = await fetch(`http://127.0.0.1:${preparedPort}${floorRequests[0]?.path ?? '/'}`);
  const bytes = (await answer.arrayBuffer()).byteLength;
  const constant = Program.start('tools/bench/floors/constant.js', { args: [String(bytes)] });
  const constantPort = Number((await constant.message((message) => 'port' in message))['port']);

  const statements = await statementsOf(server, JSON.parse(bodies[0] ?? '{}'));

  /** @type {Record<'kopij' | 'prepared' | 'constant', import('./bench/measure.js').Sample[]>} */
  const samples = { kopij: [], prepared: [], constant: [] };
  for (let pass = 0; pass < Number(options.passes); pass += 1) {
    const load = { seconds, connections };
    samples.kopij.push(await measure({ ...load, url: server.url, requests }));
    samples.prepared.push(
      await measure({ ...load, url: `http://127.0.0.1:${preparedPort}`, requests: floorRequests }),
    );
    samples.constant.push(
      await measure({ ...load, url: `http://127.0.0.1:${constantPort}`, requests: [{ path: '/' }] }),
    );
  }
  await constant.stop();
  rows.push({ name: workload.name, statements, bytes, ...samples });
}
const memoryAfterReads = server.program.memory();

const scratch = mkdtempSync(join(dirname(database), 'commits-'));
const commits = Program.start('tools/bench/floors/commits.js', { args: [join(scratch, 'commits.db')] });
const commitsPort = Number((await commits.message((message) => 'port' in message))['port']);
/** @type {Record<'kopij' | 'commits', number[]>} */
const cycles = { kopij: [], commits: [] };
for (let pass = 0; pass < Number(options.passes); pass += 1) {
  cycles.kopij.push(await writeCycles({ url: server.url, ...editor, seconds }));
  cycles.commits.push(await commitCycles(`http://127.0.0.1:${commitsPort}`, seconds));
}
await Promise.all([server.program.stop(), prepared.stop(), commits.stop()]);
rmSync(scratch, { recursive: true });

const figures = {
  articles: Number(options.articles),
  importedPerSecond,
  startMilliseconds: server.startMilliseconds,
  memoryAfterReads,
  cycles,
  rows,
};
console.log(options.json ? JSON.stringify(figures, null, 2) : renderReport(figures));

/**
 * The least of a few turns: now and then the server has something of its own to look up as well.
 *
 * @param {import('./bench/server.js').Server} running
 * @param {{ query: string, variables?: Record<string, unknown> }} operation
 */
async function statementsOf({ program, url }, operation) {
  const counts = [];
  for (let turn = 0; turn < 5; turn += 1) {
    const before = await program.statements();
    await ask(url, operation);
    counts.push((await program.statements()) - before);
  }
  return Math.min(...counts);
}
