import { createRequire } from 'node:module';
import { constants } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Options } from '@node-rs/argon2';

/** As `hash` and `verify` of the package take them: `stored` is null to make a hash. */
export type HashingTask =
  | { readonly stored: null; readonly password: string; readonly parameters: Options }
  | { readonly stored: string; readonly password: string };

/**
 * What the thread runs. It is text, and no module of its own, since each program is bundled into one file. Only on Linux threads have
 * a priority each: a synchronous read of this link gives the thread that reads.
 */
const program = `
const { parentPort, workerData } = require('node:worker_threads');
const { readlinkSync } = require('node:fs');
const { setPriority } = require('node:os');
const { hashSync, verifySync } = require(workerData.argon2);
try {
  setPriority(Number(readlinkSync('/proc/thread-self').split('/').at(-1)), workerData.priority);
} catch {}
parentPort.on('message', ({ stored, password, parameters }) => {
  let answer = false;
  try {
    answer = stored === null ? hashSync(password, parameters) : verifySync(stored, password);
  } catch (error) {
    if (stored === null) throw error;
  }
  parentPort.postMessage(answer);
});
`;

interface Asked {
  readonly resolve: (answer: string | boolean) => void;
  readonly reject: (error: Error) => void;
}

/**
 * A thread that does nothing but hash passwords, one after the other, and gives way to all others: readers and editors get the processor
 * first. The package's own promises would take one of the few threads that the disk is waited for with.
 */
export class HashingThread {
  private worker: Worker | null = null;
  private asked: Asked | null = null;

  /** The next one may be given when this one is answered. The thread is begun with the first, and again if it has died. */
  async answer(task: HashingTask): Promise<string | boolean> {
    const worker = (this.worker ??= this.begin());
    worker.ref();
    try {
      return await new Promise<string | boolean>((resolve, reject) => {
        this.asked = { resolve, reject };
        worker.postMessage(task);
      });
    } finally {
      this.asked = null;
      // Nothing waits for it: the program may end.
      worker.unref();
    }
  }

  async end(): Promise<void> {
    await this.worker?.terminate();
  }

  private begin(): Worker {
    const argon2 = createRequire(import.meta.url).resolve('@node-rs/argon2');
    const worker = new Worker(program, {
      eval: true,
      workerData: { argon2, priority: constants.priority.PRIORITY_BELOW_NORMAL },
    });
    const fail = (error: Error): void => {
      // It errs first and exits later: by then another one may be asked.
      if (this.worker !== worker) return;
      this.worker = null;
      this.asked?.reject(error);
    };
    return worker
      .on('message', (answer: string | boolean) => this.asked?.resolve(answer))
      .on('error', fail)
      .on('exit', (code) => {
        fail(new Error(`The thread that hashes passwords has ended with code ${code}.`));
      });
  }
}
