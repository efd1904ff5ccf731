import { Database } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { Attempts } from '../../attempts/attempts.js';
import { nobodysHash, PasswordHashes } from '../../passwords/password-hashes.js';
import { Passwords } from '../../passwords/passwords.js';

export type PasswordVerdict = 'RIGHT' | 'WRONG' | 'TOO_MANY_ATTEMPTS';

/** Whether a password is that of somebody who is signed in. Wrong ones are counted, with those of changing it. */
@Injectable()
export class OwnPasswords {
  constructor(
    private readonly database: Database,
    private readonly hashes: PasswordHashes,
    private readonly attempts: Attempts,
  ) {}

  async judge(userId: string, password: string): Promise<PasswordVerdict> {
    const account = Attempts.signedIn(userId);
    if (this.attempts.areSpent(account, null)) return 'TOO_MANY_ATTEMPTS';
    this.attempts.begin(account, null);
    const stored = await Passwords.of(this.database.reader, userId);
    const isRight = await this.hashes.isRight(stored?.hash ?? nobodysHash, password);
    if (!stored || !isRight) return 'WRONG';
    this.attempts.succeeded(account, null);
    return 'RIGHT';
  }
}
