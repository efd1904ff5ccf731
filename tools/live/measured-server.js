import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** Makes the server report its memory; it is not part of the program. */
const reporter = `process.on('message', () => { for (let at = 0; at < 3; at += 1) gc(); const { heapUsed, external } = process.memoryUsage(); process.send(heapUsed + external); }); process.channel.unref();`;

/** The built server, with room for so many subscribers of one address. */
export class MeasuredServer {
  /** @param {string} databaseUrl @param {number} subscribers */
  constructor(databaseUrl, subscribers) {
    const flags = ['--expose-gc', '--max-semi-space-size=8', '--import'];
    const memoryReporter = `data:text/javascript,${encodeURIComponent(reporter)}`;
    this.child = spawn(process.execPath, [...flags, memoryReporter, 'bin/server.js'], {
      env: {
        ...process.env,
        DATABASE_URL: databaseUrl,
        PORT: '0',
        NODE_ENV: 'production',
        LOG_LEVEL: 'info',
        KOPIJ_LIVE_CONNECTIONS: String(subscribers),
        KOPIJ_LIVE_CONNECTIONS_PER_ADDRESS: String(subscribers),
        KOPIJ_PLACES_PER_ADDRESS: '100',
      },
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    });
  }

  /** @returns {Promise<string>} where it listens */
  async ready() {
    const output = this.child.stdout;
    if (!output) throw new Error('The server has no output.');
    for await (const line of createInterface({ input: output })) {
      const { msg, url } = JSON.parse(line);
      if (msg !== 'listening') continue;
      output.resume();
      return url.replace(/\/graphql$/, '');
    }
    throw new Error('The server did not start.');
  }

  /** Heap and external memory, in bytes, after a collection. @returns {Promise<number>} */
  async memory() {
    this.child.send('memory');
    const [bytes] = await once(this.child, 'message');
    return Number(bytes);
  }

  async stop() {
    this.child.kill('SIGTERM');
    await once(this.child, 'exit');
  }
}
