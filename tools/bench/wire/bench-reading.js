import { pathToFileURL } from 'node:url';
import { parseForNothing } from './empty-handlers.js';
import { madeUpMessage } from './made-up-messages.js';

/** Messages, each of so many items. */
const messages = 50;
const items = 4;

/**
 * Reads NewsML-G2, in turns with the parser alone on the same bytes.
 *
 * @param {import('../bench-reads.js').Effort} effort
 * @returns {Promise<import('./bench-wire.js').Contest>}
 */
export async function benchReading({ seconds, passes }) {
  const { readNews } = await import(pathToFileURL('dist/libs/formats/index.js').href);
  const given = Array.from({ length: messages }, (_, at) => madeUpMessage(at * items, items));
  const bytes = given.reduce((sum, { length }) => sum + length, 0);
  const hints = { timeZone: null, language: null, provider: null };
  const read = async () => {
    for (const message of given) {
      const { ok, items: found } = await readNews(message, hints);
      if (!ok || found.length !== items) throw new Error('A message was not read as it was meant.');
    }
  };
  const parse = () => Promise.resolve(given.forEach(parseForNothing));
  /** @type {import('./bench-wire.js').Contest} */
  const contest = {
    what: 'NewsML-G2, read',
    floor: 'saxes with empty handlers',
    unit: 'MB',
    kopij: [],
    bare: [],
  };
  await repeat(read, bytes, seconds / 2);
  await repeat(parse, bytes, seconds / 2);
  for (let pass = 0; pass < passes; pass += 1) {
    contest.kopij.push(await repeat(read, bytes, seconds));
    contest.bare.push(await repeat(parse, bytes, seconds));
  }
  return contest;
}

/** MB per second of processor time, the collection of garbage included. @param {() => Promise<void>} work @param {number} bytes @param {number} seconds */
async function repeat(work, bytes, seconds) {
  const started = performance.now();
  const before = process.cpuUsage();
  let done = 0;
  while (performance.now() - started < seconds * 1_000) {
    await work();
    done += bytes;
  }
  const { user, system } = process.cpuUsage(before);
  return {
    perSecond: done / 1_000 / (performance.now() - started),
    perProcessorSecond: done / (user + system),
  };
}
