import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';

const program = 'dist/apps/api/src/main.js';

export interface BuiltServer {
  /** Where it listens; empty when it ended before it did. */
  readonly url: string;
  readonly output: () => string;
  readonly errors: () => string;
  signal(name: NodeJS.Signals): void;
  /** Resolves with the exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
  /** Resolves when this stands in the log. */
  says(text: string): Promise<void>;
}

/** The server as it is run: what was built, in a process of its own. Resolves when it listens, or has ended. */
export async function startBuiltServer(environment: Record<string, string>): Promise<BuiltServer> {
  if (!existsSync(program)) throw new Error(`There is no ${program}. Run: npm run build`);
  const child = spawn(process.execPath, [program], {
    env: { PATH: process.env['PATH'], PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  // Closed, not merely ended: everything it printed has arrived.
  const ended = once(child, 'close').then(
    ([code, signal]: (number | string | null)[]) => code ?? signal ?? '',
  );
  let isRunning = true;
  void ended.then(() => (isRunning = false));

  const says = async (text: string): Promise<void> => {
    while (!output.includes(text) && isRunning) await Promise.race([once(child.stdout, 'data'), ended]);
  };
  await says('"listening"');
  return {
    url: /"url":"(http:[^"]+)\/graphql"/.exec(output)?.[1] ?? '',
    output: () => output,
    errors: () => errors,
    signal: (name) => child.kill(name),
    ended,
    says,
  };
}
