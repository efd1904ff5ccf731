import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { ask } from './bench/server.js';
import { scratchDatabase } from './chaos/scratch-database.js';
import { hireStaff } from './chaos/staff.js';
import { Crowd } from './live/crowd.js';
import { MeasuredServer } from './live/measured-server.js';
import { Reader } from './live/reader.js';
import { atTheTop } from './run/at-the-top.js';

const help = `npm run live -- [--subscribers N] [--articles N] [--engine sqlite|postgres]

Subscribes many times to articleChanged over WebSockets, on one server, and publishes articles one after the other. Fails if a subscriber
misses one. Prints how long after the publication was answered they had it, the memory per subscriber, and how long a reader's query took
meanwhile.

  --subscribers N   1000
  --articles N      100
  --engine E        sqlite, or postgres on the server that KOPIJ_TEST_POSTGRES names; sqlite
`;

/** How long subscribers may take to receive everything after the last publication, in milliseconds. */
const patience = 60_000;

await atTheTop(async () => {
  const { values: options } = parseArgs({
    options: {
      subscribers: { type: 'string', default: '1000' },
      articles: { type: 'string', default: '100' },
      engine: { type: 'string', default: 'sqlite' },
      help: { type: 'boolean', default: false },
    },
  });
  if (options.help) return console.log(help);
  const subscribers = Number(options.subscribers);
  const articles = Number(options.articles);
  const database = await scratchDatabase(options.engine === 'postgres' ? 'postgres' : 'sqlite');
  const server = new MeasuredServer(database.url, subscribers);
  const crowd = new Crowd();
  try {
    const url = await server.ready();
    const { staff, sections } = await hireStaff(database, 1);
    const token = staff[0]?.token ?? '';
    const sectionId = sections.find(({ requiresReview }) => !requiresReview)?.id ?? '';
    const reader = new Reader(url);
    await publish(url, token, sectionId, 0);
    await reader.readFor(3_000);
    const alone = reader.takeTimes();
    const before = await server.memory();
    await crowd.subscribe(url, subscribers);
    const bytes = (await server.memory()) - before;
    const reading = reader.readFor(Infinity);
    const started = performance.now();
    for (let number = 1; number <= articles; number += 1) {
      crowd.expect(await publish(url, token, sectionId, number));
    }
    const seconds = (performance.now() - started) / 1_000;
    const deadline = performance.now() + patience;
    while (crowd.missing() > 0 && performance.now() < deadline) await sleep(20);
    reader.stop();
    await reading;
    const missing = crowd.missing();
    console.log(`subscribers           ${subscribers}, ${(bytes / subscribers / 1_024).toFixed(1)} KiB each`);
    console.log(`published             ${articles} articles in ${seconds.toFixed(1)} s`);
    console.log(`told                  ${crowd.told} messages, ${missing} missing`);
    console.log(`after the publication ${times(crowd.delays)}`);
    console.log(`a reader's query      ${times(reader.takeTimes())}; without subscribers ${times(alone)}`);
    if (missing > 0) process.exitCode = 1;
  } finally {
    crowd.leave();
    await server.stop();
    await database.drop();
  }
});

/** @param {string} url @param {string} token @param {string} sectionId @param {number} number @returns {Promise<string>} the id of the article */
async function publish(url, token, sectionId, number) {
  const content = {
    headline: `Bericht ${number}`,
    sectionId,
    dateline: { place: { places: ['OSLO'] } },
    credits: [{ code: 'ANP' }],
    blocks: [{ paragraph: { key: 'p1', text: `De veerdienst vaart weer, voor de ${number}e keer.` } }],
  };
  const made = await mutate(url, token, 'createManuscript', 'CreateManuscriptInput', { content });
  const { id, version, articleId } = made;
  const input = { manuscriptId: id, expectedVersion: version, revision: 1 };
  await mutate(url, token, 'publishManuscript', 'PublishManuscriptInput', input);
  return articleId;
}

/**
 * @param {string} url @param {string} token @param {string} mutation @param {string} type @param {object} input
 * @returns {Promise<{ id: string, version: number, articleId: string }>}
 */
async function mutate(url, token, mutation, type, input) {
  const query = `mutation ($input: ${type}!) { it: ${mutation}(input: $input) { manuscript { id version articleId } userErrors { message } } }`;
  const { it } = await ask(url, { query, variables: { input } }, token);
  const { manuscript, userErrors } = /** @type {any} */ (it);
  if (!manuscript) throw new Error(JSON.stringify(userErrors));
  return manuscript;
}

/** @param {number[]} all in milliseconds */
function times(all) {
  const sorted = all.toSorted((a, b) => a - b);
  const at = (/** @type {number} */ share) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN).toFixed(1);
  return `p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, longest ${at(1)} ms`;
}
