import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { atTheTop } from './run/at-the-top.js';

const help = `npm run fuzz -- [--bytes N] [--seed N]

Reads messages of every format agencies send in, damaged in up to twelve places each: bytes changed, added, taken away and copied from
other messages. Every one must be answered, with items or with the reason why not, and with no more than a message of its size
can hold. Ends with exit code 1 and the message, in Base64, where that does not hold.

  --bytes N   how many bytes are damaged in all; 10,000,000
  --seed N    makes the same damage as a run before
`;

/** So much is made from one seed; the next lot has the next one. */
const lot = 100_000;

/** @typedef {{ read: number, changed: number, failure: { message: string, faults: string[] } | null }} Fuzzed */

/**
 * The same that the suite does a little of.
 * @type {{ fuzzFormats: (messages: Buffer[], bytes: number, seed: number) => Promise<Fuzzed>, samplesOfFormats: () => Buffer[] }}
 */
const { fuzzFormats, samplesOfFormats } = await import(
  pathToFileURL('dist/libs/formats/testing/fuzz-formats.js').href
);

await atTheTop(async () => {
  const { values: options } = parseArgs({
    options: {
      bytes: { type: 'string', default: '10000000' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      help: { type: 'boolean', default: false },
    },
  });
  if (options.help) return console.log(help);
  const [bytes, seed] = [Number(options.bytes), Number(options.seed)];
  console.log(`${bytes.toLocaleString('en')} bytes, with seed ${seed}.`);
  const started = performance.now();
  let [read, changed] = [0, 0];
  for (let own = seed; changed < bytes; own += 1) {
    const fuzzed = await fuzzFormats(samplesOfFormats(), Math.min(lot, bytes - changed), own);
    read += fuzzed.read;
    changed += fuzzed.changed;
    if (fuzzed.failure !== null) {
      process.exitCode = 1;
      return console.log(`\nNot sound, with --seed ${own}:\n${JSON.stringify(fuzzed.failure, null, 2)}`);
    }
  }
  const seconds = Math.round((performance.now() - started) / 1_000);
  console.log(`${read.toLocaleString('en')} messages in ${seconds} s were answered as they must be.`);
});
