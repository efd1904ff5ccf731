import { Problem } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const current = '$argon2id$v=19$m=19456,t=2,p=1$';

/** The hash of nobody's password, so that an unknown user costs as much as a known one. */
export const nobodysHash =
  '$argon2id$v=19$m=19456,t=2,p=1$IC2+8s4UyFoggc08tziDpA$3DXcirs/cNKgzX18d3E5sbS+NIZHZ9hsespQv0FPxPU';

/** How many may wait for their turn; the rest are told to try again. */
const mostWaiting = 16;

/**
 * Hashes passwords, one at a time: each takes one of the few threads that the disk is waited for with, and 19 MiB. Readers and
 * editors so always have the others.
 */
@Injectable()
export class PasswordHashes {
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  make(password: string): Promise<string> {
    return this.inTurn(() => hash(normal(password), parameters));
  }

  async isRight(stored: string, password: string): Promise<boolean> {
    return this.inTurn(() => verify(stored, normal(password)).catch(() => false));
  }

  /** Whether it was made with parameters that are not today's. */
  isOutdated(stored: string): boolean {
    return !stored.startsWith(current);
  }

  /** @throws {Problem} LIMIT_EXCEEDED */
  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.waiting >= mostWaiting) {
      throw new Problem(
        'LIMIT_EXCEEDED',
        'Too many people are signing in at the same time. Try again in a moment.',
      );
    }
    this.waiting += 1;
    const turn = this.last.then(work);
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
