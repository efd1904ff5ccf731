import { setTimeout as sleep } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { cacheSwitch } from './cache-switch.js';
import { loadDataset } from './dataset.js';
import { hireEditor } from './kopij.js';
import { median } from './measure.js';
import { Program } from './program.js';
import { startServer } from './server.js';

/** How many starts are timed. */
const starts = 3;

/**
 * @typedef {{ cache: string, server: import('./server.js').Server, startMilliseconds: number[] }} Candidate
 * @typedef {object} BenchNewsroom one dataset, and everything that serves it
 * @property {import('./dataset.js').Dataset} dataset
 * @property {{ token: string, section: string }} editor
 * @property {Candidate[]} candidates Kopij, once for each setting of the cache
 * @property {{ program: Program, url: string }} floor prepared statements
 */

/** Loads the dataset, and starts what is measured on it. @param {number} articles @returns {Promise<BenchNewsroom>} */
export async function openBenchNewsroom(articles) {
  const dataset = await loadDataset(articles);
  await settle(dataset);
  const editor = hireEditor({ databaseUrl: `sqlite:${dataset.database}`, folder: '.' });
  const candidates = [];
  for (const { name, env } of cacheSwitch) {
    const startMilliseconds = [];
    for (let turn = 1; turn < starts; turn += 1) {
      const server = await startServer(dataset, env);
      startMilliseconds.push(server.startMilliseconds);
      await server.program.stop();
    }
    const server = await startServer(dataset, env);
    startMilliseconds.push(server.startMilliseconds);
    candidates.push({ cache: name, server, startMilliseconds });
  }
  const program = Program.start('tools/bench/floors/prepared-statements.js', { args: [dataset.database] });
  return { dataset, editor, candidates, floor: { program, url: await program.url() } };
}

/** Has a server do what an import leaves to it: millions of announcements. @param {import('./dataset.js').Dataset} dataset */
async function settle(dataset) {
  const db = new Database(dataset.database, { readonly: true });
  const waiting = db.prepare('SELECT 1 FROM outbox_events WHERE delivered_at IS NULL LIMIT 1');
  const { program } = await startServer(dataset, {});
  while (waiting.get()) await sleep(250);
  db.close();
  await program.stop();
}

/** @param {BenchNewsroom} newsroom */
export async function closeBenchNewsroom({ candidates, floor }) {
  await Promise.all([...candidates.map(({ server }) => server.program.stop()), floor.program.stop()]);
}

/** @param {BenchNewsroom} newsroom */
export function footprint({ dataset, candidates }) {
  return candidates.map(({ cache, server, startMilliseconds }) => ({
    articles: dataset.articles,
    cache,
    startMilliseconds: median(startMilliseconds),
    memory: server.program.memory(),
  }));
}
