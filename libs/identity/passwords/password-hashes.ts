import { Problem } from '@kopij/platform';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { HashingThread, type HashingTask } from './hashing-thread.js';

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const current = '$argon2id$v=19$m=19456,t=2,p=1$';

/** The hash of nobody's password, so that an unknown user costs as much as a known one. */
export const nobodysHash =
  '$argon2id$v=19$m=19456,t=2,p=1$IC2+8s4UyFoggc08tziDpA$3DXcirs/cNKgzX18d3E5sbS+NIZHZ9hsespQv0FPxPU';

/** How many may wait for their turn; the rest are told to try again. */
const mostWaiting = 16;

/** Hashes passwords, one at a time: each takes 19 MiB, and the processor of those who read and write. */
@Injectable()
export class PasswordHashes implements OnApplicationShutdown {
  private readonly thread = new HashingThread();
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  async make(password: string): Promise<string> {
    return String(await this.inTurn({ stored: null, password: normal(password), parameters }));
  }

  async isRight(stored: string, password: string): Promise<boolean> {
    return (await this.inTurn({ stored, password: normal(password) })) === true;
  }

  /** Whether it was made with parameters that are not today's. */
  isOutdated(stored: string): boolean {
    return !stored.startsWith(current);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.last;
    await this.thread.end();
  }

  /** @throws {Problem} LIMIT_EXCEEDED */
  private async inTurn(task: HashingTask): Promise<string | boolean> {
    if (this.waiting >= mostWaiting) {
      throw new Problem(
        'LIMIT_EXCEEDED',
        'Too many people are signing in at the same time. Try again in a moment.',
      );
    }
    this.waiting += 1;
    const turn = this.last.then(() => this.thread.answer(task));
    this.last = turn.catch(() => undefined);
    try {
      return await turn;
    } finally {
      this.waiting -= 1;
    }
  }
}

/** The same password has the same bytes on every keyboard. */
function normal(password: string): string {
  return password.normalize('NFKC');
}
