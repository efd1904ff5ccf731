import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

/** The built command in a process of its own, as a shell starts it. */
export interface RunningKopij {
  readonly process: ChildProcessWithoutNullStreams;
  /** Resolves with what was printed so far, once the text is in it; fails when the command ends before. */
  printed(text: string): Promise<string>;
  ended(): Promise<{ code: number | null; output: string; errors: string }>;
}

const running = new Set<RunningKopij>();

/** Ends what a failed test left running. */
export async function stopKopij(): Promise<void> {
  for (const kopij of running) {
    kopij.process.kill('SIGTERM');
    await kopij.ended();
  }
}

/** @param folder where the command is given */
export function startKopij(
  folder: string,
  environment: Readonly<Record<string, string>>,
  ...args: string[]
): RunningKopij {
  const kopij = spawn(process.execPath, [resolve('bin/kopij.js'), ...args], {
    cwd: folder,
    env: { PATH: process.env['PATH'], ...environment },
  });
  let output = '';
  let errors = '';
  kopij.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  kopij.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const close = once(kopij, 'close') as Promise<[number | null]>;
  const started: RunningKopij = {
    process: kopij,
    async printed(text) {
      while (!output.includes(text)) {
        const heard = await Promise.race([once(kopij.stdout, 'data'), close.then(() => null)]);
        if (!heard && !output.includes(text))
          throw new Error(`It ended without "${text}": ${output}${errors}`);
      }
      return output;
    },
    async ended() {
      const [code] = await close;
      return { code, output, errors };
    },
  };
  running.add(started);
  void close.then(() => running.delete(started));
  return started;
}
