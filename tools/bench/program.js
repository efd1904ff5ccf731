import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

/** A server under measurement, in its own process. */
export class Program {
  /** @param {import('node:child_process').ChildProcess} child */
  constructor(child) {
    this.child = child;
  }

  /**
   * @param {string} file
   * @param {{ args?: string[], env?: NodeJS.ProcessEnv, imports?: string[], flags?: string[], folder?: string }} [options] all files are those of `folder`
   */
  static start(file, { args = [], env = {}, imports = [], flags = [], folder = '.' } = {}) {
    const execArgv = [...flags, ...imports.flatMap((each) => ['--import', each])];
    const stdio = /** @type {import('node:child_process').StdioOptions} */ ([
      'ignore',
      'ignore',
      'inherit',
      'ipc',
    ]);
    return new Program(fork(file, args, { cwd: folder, execArgv, env: { ...process.env, ...env }, stdio }));
  }

  /** @param {(message: Record<string, unknown>) => boolean} isAwaited */
  async message(isAwaited) {
    for (;;) {
      const [message] = /** @type {[Record<string, unknown>]} */ (await once(this.child, 'message'));
      if (isAwaited(message)) return message;
    }
  }

  /** The address on which a floor listens. */
  async url() {
    const { port } = await this.message((message) => 'port' in message);
    return `http://127.0.0.1:${Number(port)}`;
  }

  /** How many SQL statements it has run so far. */
  async statements() {
    const answer = this.message((message) => 'statements' in message);
    this.child.send('statements');
    return Number((await answer)['statements']);
  }

  /** Resident memory in MiB. */
  memory() {
    const status = readFileSync(`/proc/${this.child.pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
  }

  /** Processor time it has used so far, in seconds. */
  processorTime() {
    const stat = readFileSync(`/proc/${this.child.pid}/stat`, 'utf8');
    // After the name, which may contain spaces, come the state and then numbers.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) / ticks();
  }

  async stop() {
    if (this.child.exitCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    await ended;
  }
}

/** @type {number | undefined} */
let perSecond;

function ticks() {
  perSecond ??= Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));
  return perSecond;
}
