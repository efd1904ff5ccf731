import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

/** @typedef {Record<string, unknown>} LogLine */

/** @type {{ logComplaints: (lines: readonly LogLine[]) => string[] }} */
const { logComplaints } = await import(
  pathToFileURL('dist/apps/api/src/testing/documents/log-complaints.js').href
);

/** The built server, in its own process, whose log is checked while it runs. */
export class FuzzedServer {
  /** @type {string[]} */
  #complaints = [];
  /** @type {(url: string) => void} */
  #listens = () => undefined;

  /** @param {string} databaseUrl */
  constructor(databaseUrl) {
    this.url = '';
    this.child = spawn(process.execPath, ['--max-semi-space-size=8', 'bin/server.js'], {
      env: { PATH: process.env['PATH'], DATABASE_URL: databaseUrl, PORT: '0', LOG_LEVEL: 'info' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.ended = once(this.child, 'close');
    createInterface({ input: this.child.stdout }).on('line', (line) => this.#read(line));
  }

  /** @param {string} databaseUrl */
  static async start(databaseUrl) {
    const server = new FuzzedServer(databaseUrl);
    const listening = new Promise((resolve) => (server.#listens = resolve));
    const url = await Promise.race([listening, server.ended.then(() => null)]);
    if (url === null) throw new Error('The server ended before it listened.');
    server.url = new URL(String(url)).origin;
    return server;
  }

  /** What has appeared in the log since the last call and should not have. */
  complaints() {
    const { exitCode, signalCode } = this.child;
    if (exitCode !== null || signalCode !== null)
      this.#complaints.push(`ended with ${exitCode ?? signalCode}`);
    return this.#complaints.splice(0);
  }

  async stop() {
    this.child.kill('SIGTERM');
    await this.ended;
  }

  /** @param {string} text */
  #read(text) {
    /** @type {LogLine} */
    const line = JSON.parse(text);
    if (line['msg'] === 'listening') this.#listens(String(line['url']));
    this.#complaints.push(...logComplaints([line]));
  }
}
