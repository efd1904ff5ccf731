import { mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Program } from './program.js';
import { commitCycle, sectionIdOf, writeCycle } from './write-cycle.js';

/**
 * @typedef {{ perSecond: number, perProcessorSecond: number }} Cycles
 * @typedef {{ articles: number, kopij: Cycles[], commits: Cycles[] }} WriteRow
 */

/**
 * One editor's cycles, one after the other, measured in turns with three bare commits over HTTP. In both, every commit is on the disk
 * before it is reported.
 *
 * @param {readonly import('./bench-newsroom.js').BenchNewsroom[]} newsrooms
 * @param {import('./bench-reads.js').Effort} effort
 * @returns {Promise<WriteRow[]>}
 */
export async function benchWrites(newsrooms, { seconds, passes }) {
  const rows = [];
  for (const { dataset, editor, candidates } of newsrooms) {
    const scratch = mkdtempSync(join(dirname(dataset.database), 'commits-'));
    const commits = Program.start('tools/bench/floors/commits.js', { args: [join(scratch, 'commits.db')] });
    const commitsUrl = await commits.url();
    const server = candidates.at(-1)?.server;
    if (!server) throw new Error('There is nothing to write to.');
    const sectionId = await sectionIdOf(server.url, editor.section);
    /** @type {WriteRow} */
    const row = { articles: dataset.articles, kopij: [], commits: [] };
    for (let pass = 0; pass < passes; pass += 1) {
      row.kopij.push(
        await repeat(server.program, seconds, () => writeCycle(server.url, editor.token, sectionId)),
      );
      row.commits.push(await repeat(commits, seconds, () => commitCycle(commitsUrl)));
    }
    await commits.stop();
    rmSync(scratch, { recursive: true });
    rows.push(row);
  }
  return rows;
}

/** @param {Program} program @param {number} seconds @param {() => Promise<void>} work @returns {Promise<Cycles>} */
async function repeat(program, seconds, work) {
  const started = performance.now();
  const before = program.processorTime();
  let cycles = 0;
  while (performance.now() - started < seconds * 1_000) {
    await work();
    cycles += 1;
  }
  return {
    perSecond: cycles / ((performance.now() - started) / 1_000),
    perProcessorSecond: cycles / (program.processorTime() - before),
  };
}
