import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { bundleProgram } from '../bundle/bundle-program.js';

/** Inside node_modules, so that it finds the packages. Each run has its own file, which other runs do not remove. */
const program = `node_modules/.cache/kopij-chaos/server-${process.pid}.mjs`;
const patience = 60_000;

/** Bundles the server into one file, so that it starts as fast as in production. */
export async function prepareServer() {
  mkdirSync(dirname(program), { recursive: true });
  await bundleProgram('dist/apps/api/src/testing/serve-with-listener.js', program);
  process.on('exit', () => rmSync(program, { force: true }));
}

/** A server in its own process. */
export class ServerProcess {
  /** @param {{ url: string, announcements: string }} options the database, and the file for what is announced */
  constructor({ url, announcements }) {
    this.child = fork(program, [announcements], {
      env: {
        ...process.env,
        DATABASE_URL: url,
        PORT: '0',
        NODE_ENV: 'production',
        LOG_LEVEL: 'error',
        KOPIJ_GRAPHIQL: 'false',
      },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.printed = '';
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on('data', (/** @type {Buffer} */ chunk) => (this.printed += chunk.toString()));
    }
    this.ended = once(this.child, 'close');
  }

  /** Where it listens. @returns {Promise<string>} */
  async ready() {
    const said = once(this.child, 'message', { signal: AbortSignal.timeout(patience) });
    const first = await Promise.race([said, this.ended.then(() => null)]);
    if (first === null) throw new Error(`The server ended before it listened:\n${this.printed}`);
    return /** @type {[{ url: string }]} */ (first)[0].url;
  }

  /** Ends the server without warning, with SIGKILL. */
  async kill() {
    this.child.kill('SIGKILL');
    await this.ended;
  }

  async stop() {
    this.child.kill('SIGTERM');
    await this.ended;
  }
}
