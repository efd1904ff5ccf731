import { Database } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { Attempts, type Verdict } from '../../attempts/attempts.js';
import { nobodysHash, PasswordHashes } from '../../passwords/password-hashes.js';
import { Passwords } from '../../passwords/passwords.js';

/** Whether a password is that of somebody who is signed in. Wrong ones are counted, with those of changing it. */
@Injectable()
export class OwnPasswords {
  constructor(
    private readonly database: Database,
    private readonly hashes: PasswordHashes,
    private readonly attempts: Attempts,
  ) {}

  judge(userId: string, password: string): Promise<Verdict> {
    return this.attempts.judge({ account: Attempts.signedIn(userId), address: null }, async () => {
      const stored = await Passwords.of(this.database.reader, userId);
      const isRight = await this.hashes.isRight(stored?.hash ?? nobodysHash, password);
      return isRight && stored !== null;
    });
  }
}
