import { scratchDatabase } from '../chaos/scratch-database.js';
import { hireEditor } from './kopij.js';
import { serve } from './server.js';
import { sampleWaits } from './wait-samples.js';
import { sectionIdOf, writeCycle } from './write-cycle.js';

/**
 * @typedef {{ perSecond: number, waits: Record<string, number> }} WriterSample waits: the average number of running statements, by what they wait for
 * @typedef {{ build: string, editors: number, processes: number, samples: WriterSample[] }} WriterRow
 */

const editorCounts = [1, 4, 16];
const processCounts = [1, 3];

/**
 * Cycles of create, edit and publish by concurrent editors, through one server and through three that share a database. This build and
 * any others that are named are measured in turns.
 *
 * @param {{ engine: 'sqlite' | 'postgres', beside: readonly string[], seconds: number, passes: number }} options
 * @returns {Promise<WriterRow[]>}
 */
export async function benchWriters({ engine, beside, seconds, passes }) {
  const builds = [];
  for (const folder of ['.', ...beside]) builds.push(await open(folder, engine));
  /** @type {WriterRow[]} */
  const rows = [];
  try {
    for (const processes of processCounts) {
      for (const editors of editorCounts) {
        const turns = builds.map((build) => ({ build, samples: /** @type {WriterSample[]} */ ([]) }));
        for (let pass = 0; pass < passes; pass += 1) {
          // The order is reversed in every other pass, so that other work on the machine favours no build.
          for (const { build, samples } of pass % 2 === 0 ? turns : turns.toReversed()) {
            samples.push(await sample(build, { engine, editors, processes, seconds }));
          }
        }
        for (const { build, samples } of turns)
          rows.push({ build: build.folder, editors, processes, samples });
      }
    }
  } finally {
    for (const { servers, database } of builds) {
      await Promise.all(servers.map(({ program }) => program.stop()));
      await database.drop();
    }
  }
  return rows;
}

/** @param {string} folder @param {'sqlite' | 'postgres'} engine */
async function open(folder, engine) {
  const database = await scratchDatabase(engine);
  const build = { databaseUrl: database.url, folder };
  const { token, section } = hireEditor(build);
  const servers = [];
  for (let at = 0; at < Math.max(...processCounts); at += 1) {
    servers.push(await serve(build, { query: '{ sections { slug } }' }, {}));
  }
  return { folder, database, token, servers, sectionId: await sectionIdOf(servers[0]?.url ?? '', section) };
}

/**
 * @param {Awaited<ReturnType<typeof open>>} build
 * @param {{ engine: 'sqlite' | 'postgres', editors: number, processes: number, seconds: number }} options
 * @returns {Promise<WriterSample>}
 */
async function sample({ database, token, servers, sectionId }, { engine, editors, processes, seconds }) {
  let cycles = 0;
  const started = performance.now();
  const work = async () => {
    await Promise.all(
      Array.from({ length: editors }, async (_, editor) => {
        const url = servers[editor % processes]?.url ?? '';
        while (performance.now() - started < seconds * 1_000) {
          await writeCycle(url, token, sectionId);
          cycles += 1;
        }
      }),
    );
  };
  /** @type {Record<string, number>} */
  let waits = {};
  if (engine === 'postgres') waits = await sampleWaits(database.url, work);
  else await work();
  return { perSecond: cycles / ((performance.now() - started) / 1_000), waits };
}
