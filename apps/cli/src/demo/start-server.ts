import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { CliFault } from '../cli-fault.js';
import type { Terminal } from '../terminal.js';

/** Timeout for the server to start, in milliseconds. */
const patience = 60_000;

export interface RunningServer {
  /** Its exit code, once it has stopped. */
  readonly stopped: Promise<number>;
}

/**
 * Starts the server as a child process and waits until it answers. Forwards the signals that this process receives.
 *
 * @param url where it will answer, without a trailing slash
 * @throws {CliFault} if it does not start
 */
export async function startServer(
  { home, environment }: Pick<Terminal, 'home' | 'environment'>,
  url: string,
): Promise<RunningServer> {
  const server = spawn(process.execPath, [new URL('dist/apps/api/src/main.js', home).pathname], {
    env: environment,
    stdio: ['ignore', 'inherit', 'inherit'],
    // In its own process group, it receives Ctrl-C only from here: once stops it gracefully, twice immediately.
    detached: true,
  });
  const stopped = once(server, 'exit').then(([code, signal]) =>
    exitCode(code as number | null, signal as NodeJS.Signals),
  );
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => server.kill(signal));

  const isUp = await Promise.race([answers(`${url}/health/ready`), stopped.then(() => false)]);
  if (isUp) return { stopped };
  server.kill();
  throw new CliFault('The server did not start: see above.');
}

async function answers(url: string): Promise<boolean> {
  const attempts = patience / 50;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const response = await fetch(url).catch(() => null);
    if (response?.ok) return true;
    await sleep(50);
  }
  return false;
}

// As shells do: 128 plus the signal number.
function exitCode(code: number | null, signal: NodeJS.Signals): number {
  return code ?? 128 + constants.signals[signal];
}
