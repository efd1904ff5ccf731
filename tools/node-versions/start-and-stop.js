import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** How long a start or a stop may take. */
const patience = 60_000;

/**
 * Starts the built server, sends it a request, and stops it.
 *
 * @param {string} node the program that runs it
 * @param {string} databaseUrl
 * @returns {Promise<string | null>} what went wrong; null when nothing did
 */
export async function startAndStop(node, databaseUrl) {
  const server = spawn(node, ['--max-semi-space-size=8', 'bin/server.js'], {
    env: { PATH: process.env['PATH'], DATABASE_URL: databaseUrl, PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [server.stdout, server.stderr]) {
    stream.on('data', (/** @type {Buffer} */ chunk) => (printed += chunk.toString()));
  }
  const closed = once(server, 'close');
  const timer = setTimeout(() => server.kill('SIGKILL'), patience);
  try {
    const url = await listening();
    if (url === null) return `it ended before it listened: ${printed}`;
    const answer = await fetch(`${url}?query={sections{name}}`);
    if (answer.status !== 200) return `it answered ${answer.status}: ${await answer.text()}`;
    server.kill('SIGTERM');
    const [code, signal] = await closed;
    return code === 0 ? null : `it ended with ${code ?? signal}: ${printed}`;
  } finally {
    clearTimeout(timer);
    server.kill('SIGKILL');
  }

  /** @returns {Promise<string | null>} where it listens; null when it ended before */
  async function listening() {
    for (;;) {
      const url = /"url":"([^"]+)"/.exec(printed)?.[1];
      if (url !== undefined) return url;
      if (server.exitCode !== null || server.signalCode !== null) return null;
      await Promise.race([once(server.stdout, 'data'), closed]);
    }
  }
}
