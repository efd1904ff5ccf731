import { benchFolder } from './bench-folder.js';
import { benchInbox } from './bench-inbox.js';
import { benchPushes } from './bench-pushes.js';
import { benchReading } from './bench-reading.js';

/**
 * What is done with copy of agencies, in turns with a floor that does less with the same bytes.
 *
 * @typedef {{ perSecond: number, perProcessorSecond: number }} Rate
 * @typedef {{ what: string, floor: string, unit: string, kopij: Rate[], bare: Rate[] }} Contest
 * @typedef {{ contests: Contest[], inbox: import('./bench-inbox.js').InboxRow[], intakes: import('./bench-inbox.js').Intake[] }} WireFigures
 */

/**
 * @param {import('../bench-reads.js').Effort & { wireItems: number, files: number }} effort
 * @returns {Promise<WireFigures>}
 */
export async function benchWire(effort) {
  const contests = [];
  for (const bench of [benchReading, benchPushes, benchFolder]) {
    console.error(`${bench.name} ...`);
    contests.push(await bench(effort));
  }
  console.error('benchInbox ...');
  return { contests, ...(await benchInbox(effort)) };
}
