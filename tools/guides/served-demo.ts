import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort } from './free-port.js';

export interface ServedDemo {
  /** Without a slash at the end. */
  readonly url: string;
  /** What it printed: tokens, among other things. */
  readonly log: () => string;
  /** The same newsroom, served by a server that runs the documents of this file for strangers, and no others. */
  trusting(file: string): Promise<{ readonly url: string; readonly log: () => string }>;
  close(): Promise<void>;
}

/** `npm run demo` as it is built, in a folder of its own, on a free port. */
export async function serveDemo(): Promise<ServedDemo> {
  const folder = mkdtempSync(join(tmpdir(), 'kopij-guide-'));
  const programs: ChildProcess[] = [];
  const run = async (words: string[], environment: Record<string, string>, isUp: string) => {
    const url = `http://127.0.0.1:${await freePort()}`;
    const program = spawn(process.execPath, words, {
      cwd: folder,
      env: { PATH: process.env['PATH'], PORT: new URL(url).port, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    programs.push(program);
    let printed = '';
    for (const stream of [program.stdout, program.stderr]) {
      stream.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    }
    const ended = once(program, 'exit');
    while (!printed.includes(isUp)) {
      const first = await Promise.race([once(program.stdout, 'data'), ended.then(() => 'ended' as const)]);
      if (first === 'ended') throw new Error(`${words.join(' ')} ended:\n${printed}`);
    }
    return { url, log: () => printed };
  };
  const { url, log } = await run([resolve('bin/kopij.js'), 'demo'], {}, 'Serving until');
  return {
    url,
    log,
    trusting: (file) =>
      run(
        [resolve('dist/apps/api/src/main.js')],
        {
          DATABASE_URL: `sqlite:${join(folder, 'data/demo.db')}`,
          KOPIJ_TRUSTED_DOCUMENTS: file,
          KOPIJ_TRUSTED_DOCUMENTS_ONLY: 'true',
        },
        '"listening"',
      ),
    async close() {
      for (const program of programs.reverse()) {
        if (program.exitCode !== null) continue;
        program.kill('SIGTERM');
        await once(program, 'exit');
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
