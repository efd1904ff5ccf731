import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { bundleProgram } from '../bundle/bundle-program.js';

/** Within reach of the packages; one for each run, which another must not pull away from under it. */
const program = `node_modules/.cache/kopij-chaos/server-${process.pid}.mjs`;
const patience = 60_000;

/** Makes one file of the server, so that it starts as fast as the one that is run. */
export async function prepareServer() {
  mkdirSync(dirname(program), { recursive: true });
  await bundleProgram('dist/apps/api/src/testing/serve-with-listener.js', program);
  process.on('exit', () => rmSync(program, { force: true }));
}

/** A server in a process of its own. */
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

  /** Ends it as a power cut does. */
  async kill() {
    this.child.kill('SIGKILL');
    await this.ended;
  }

  async stop() {
    this.child.kill('SIGTERM');
    await this.ended;
  }
}
