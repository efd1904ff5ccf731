import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommanderError } from 'commander';
import { CliFault } from './cli-fault.js';
import { systemCode } from './system-code.js';
import { say, type Terminal } from './terminal.js';

const refused = 1;
/** EX_SOFTWARE of sysexits.h. */
const defect = 70;

/** Prints what went wrong, one line per fault and never a stack, and returns the exit code. */
export async function reportFailure(error: unknown, terminal: Pick<Terminal, 'errors'>): Promise<number> {
  // Commander has already printed it; requests for help also end here.
  if (error instanceof CommanderError) return error.exitCode;
  if (systemCode(error) === 'EPIPE') return 0;
  if (error instanceof CliFault || (await isForTheCaller(error))) {
    say(terminal, (error as Error).message);
    return refused;
  }
  const reference = randomUUID();
  say(terminal, `Something went wrong inside Kopij. Reference: ${reference}.`, keep(error, reference));
  return defect;
}

// Loaded only here, because most commands do not fail and some do not need the platform.
async function isForTheCaller(error: unknown): Promise<boolean> {
  const { Problem, StartupFault } = await import('@kopij/platform');
  return error instanceof Problem || error instanceof StartupFault;
}

function keep(error: unknown, reference: string): string {
  const file = join(tmpdir(), `kopij-${reference}.log`);
  try {
    writeFileSync(file, `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`, {
      mode: 0o600,
    });
    return `The details are in ${file}. Please include that file in your report.`;
  } catch {
    return `The details could not be written to ${file}.`;
  }
}
