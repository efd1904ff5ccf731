// Sends new documents to the built server continuously, and verifies that its memory stays within bounds. npm run
// soak -- [--documents N] [--from N]
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { request, Agent } from 'node:http';

/** How much heap and external memory may grow, in bytes, once the document store is full. */
const allowed = 16 * 1_048_576;

/** Lengths of documents, in bytes, up to the maximum for anonymous callers. */
const sizes = [64, 1_000, 8_000, 32_768];

const { values } = parseArgs({
  options: { documents: { type: 'string', default: '20000' }, from: { type: 'string', default: '2000' } },
});
const last = Number(values.documents);
const first = Number(values.from);

const folder = mkdtempSync(join(tmpdir(), 'kopij-soak-'));
const agent = new Agent({ keepAlive: true, maxSockets: 8 });
const server = spawn(
  process.execPath,
  ['--expose-gc', '--max-semi-space-size=8', '--import', memoryReporter(), 'dist/apps/api/src/main.js'],
  {
    env: {
      ...process.env,
      DATABASE_URL: `sqlite:${join(folder, 'kopij.db')}`,
      HOST: '127.0.0.1',
      PORT: '0',
      LOG_LEVEL: 'info',
      // The answer cache has its own limit, up to which it would still grow: here that is reached before the first
      // measurement.
      KOPIJ_CACHE_BYTES: String(4 * 1_048_576),
    },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  },
);

try {
  const url = await listening();
  let isWithin = true;
  for (const size of sizes) {
    let sent = 0;
    /** @param {number} most */
    const until = async (most) => {
      while (sent < most) {
        const some = Array.from({ length: Math.min(16, most - sent) }, () =>
          ask(url, documentOf(size, sent++)),
        );
        await Promise.all(some);
      }
    };
    await until(first);
    const before = await memory();
    await until(last);
    const grown = (await memory()) - before;
    isWithin &&= grown < allowed;
    console.log(
      `${size} bytes: ${(grown / 1_048_576).toFixed(1)} MiB from the ${first}th to the ${last}th document`,
    );
  }
  if (!isWithin) console.error(`More than ${allowed / 1_048_576} MiB.`);
  process.exitCode = isWithin ? 0 : 1;
} finally {
  agent.destroy();
  server.kill('SIGTERM');
  await new Promise((resolve) => server.once('exit', resolve));
  rmSync(folder, { recursive: true });
}

/** Fields, followed by a comment if the document has to be longer. Each document is unique, so none is found in the store. */
function documentOf(/** @type {number} */ size, /** @type {number} */ number) {
  const start = `query Q${number} { agencies { code } `;
  const fields = '__typename '.repeat(Math.min(100, Math.max(0, Math.floor((size - start.length - 8) / 11))));
  const text = `${start}${fields}}`;
  return text.length < size ? `${text}#${'x'.repeat(size - text.length - 1)}` : text;
}

/** @param {string} url @param {string} query @returns {Promise<void>} */
function ask(url, query) {
  const body = JSON.stringify({ query });
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const sent = request(url, { method: 'POST', agent, headers }, (answer) => {
      answer.resume();
      answer.on('end', () => {
        if (answer.statusCode === 200) resolve();
        else reject(new Error(`Status ${answer.statusCode} for ${query.slice(0, 80)}`));
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

async function listening() {
  const output = server.stdout;
  if (!output) throw new Error('The server has no output.');
  for await (const line of createInterface({ input: output })) {
    const { msg, url } = JSON.parse(line);
    if (msg !== 'listening') continue;
    output.resume();
    return url;
  }
  throw new Error('The server did not start.');
}

/** In bytes, after a collection. @returns {Promise<number>} */
function memory() {
  return new Promise((resolve) => {
    server.once('message', (bytes) => resolve(Number(bytes)));
    server.send('memory');
  });
}

/** A module that makes the server report its memory; it is not part of the program. */
function memoryReporter() {
  const code = `process.on('message', () => { for (let at = 0; at < 3; at += 1) gc(); const { heapUsed, external } = process.memoryUsage(); process.send(heapUsed + external); }); process.channel.unref();`;
  return `data:text/javascript,${encodeURIComponent(code)}`;
}
