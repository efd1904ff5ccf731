import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { buildSchema } from 'graphql';
import { scratchDatabase } from './chaos/scratch-database.js';
import { FuzzedServer } from './fuzz/fuzzed-server.js';
import { fillNewsroom } from './fuzz/fill-newsroom.js';
import { atTheTop } from './run/at-the-top.js';

const help = `npm run fuzz:documents -- [--documents N] [--seed N] [--engine sqlite|postgres]

Sends unusual GraphQL documents to the built server over HTTP, as an anonymous caller and now and then as an editor: cycles of
fragments, depth, width, directives, aliases, wrong fields and arguments, several operations, mutations and subscriptions. Every response
must be valid GraphQL over HTTP and not a server error, and nothing with a stack trace may appear in the log. If any of this is violated,
prints the simplest such request it can find and exits with code 1.

  --documents N   how many; 100,000
  --seed N        repeats the documents of an earlier run
  --engine E      sqlite, or postgres on the server that KOPIJ_TEST_POSTGRES names; sqlite
`;

/** How many documents are generated from one seed; the next batch uses the next seed. */
const lot = 2_500;

/** How many batches are sent at the same time. */
const lanes = 2;

/** @typedef {{ statuses: Map<number, number>, codes: Map<string, number>, failure: { request: object, faults: string[] } | null }} Fuzzed */

/** The generator that the test suite also uses, for a few thousand documents. @type {{ fuzzDocuments: (fuzzing: object) => Promise<Fuzzed> }} */
const { fuzzDocuments } = await import(
  pathToFileURL('dist/apps/api/src/testing/documents/fuzz-documents.js').href
);

await atTheTop(async () => {
  const { values: options } = parseArgs({
    options: {
      documents: { type: 'string', default: '100000' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      engine: { type: 'string', default: 'sqlite' },
      help: { type: 'boolean', default: false },
    },
  });
  if (options.help) return console.log(help);
  const documents = Number(options.documents);
  const seed = Number(options.seed);
  console.log(`${documents.toLocaleString('en')} documents on ${options.engine}, with seed ${seed}.`);
  const database = await scratchDatabase(options.engine === 'postgres' ? 'postgres' : 'sqlite');
  const server = await FuzzedServer.start(database.url);
  try {
    const { known, token } = await fillNewsroom(server.url, database);
    const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
    const complaints = () => server.complaints();
    const fuzzing = { url: server.url, schema, known, token, complaints };
    await fuzz(fuzzing, documents, seed);
  } finally {
    await server.stop();
    await database.drop();
  }
});

/** @param {object} fuzzing @param {number} documents @param {number} seed */
async function fuzz(fuzzing, documents, seed) {
  /** @type {Map<number | string, number>} */
  const statuses = new Map();
  /** @type {Map<number | string, number>} */
  const codes = new Map();
  const started = performance.now();
  /** @type {Map<number, NonNullable<Fuzzed['failure']>>} By seed. */
  const failures = new Map();
  let begun = 0;

  const sendLots = async () => {
    while (failures.size === 0 && begun < documents) {
      const size = Math.min(lot, documents - begun);
      const own = seed + begun / lot;
      begun += size;
      const fuzzed = await fuzzDocuments({ ...fuzzing, documents: size, seed: own });
      add(statuses, fuzzed.statuses);
      add(codes, fuzzed.codes);
      if (fuzzed.failure) failures.set(own, fuzzed.failure);
      if (begun % 10_000 === 0) console.log(`${begun.toLocaleString('en')} sent`);
    }
  };
  await Promise.all(Array.from({ length: lanes }, sendLots));

  const seconds = Math.round((performance.now() - started) / 1_000);
  const sent = [...statuses.values()].reduce((sum, count) => sum + count, 0);
  console.log(`\n${sent.toLocaleString('en')} responses in ${seconds} s were valid.`);
  console.log(`by status: ${listed(statuses)}`);
  console.log(`by error code: ${listed(codes)}`);
  for (const [own, failure] of failures) {
    process.exitCode = 1;
    console.log(`\nNot valid, with --seed ${own} --documents ${lot}:\n${JSON.stringify(failure, null, 2)}`);
  }
}

/** @param {Map<number | string, number>} all @param {Map<number | string, number>} some */
function add(all, some) {
  for (const [key, count] of some) all.set(key, (all.get(key) ?? 0) + count);
}

/** @param {Map<number | string, number>} counts */
function listed(counts) {
  const most = [...counts].toSorted(([, one], [, other]) => other - one);
  return most.map(([key, count]) => `${key} ${count.toLocaleString('en')}`).join(', ');
}
