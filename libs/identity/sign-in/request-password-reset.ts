import { setTimeout as pause } from 'node:timers/promises';
import { Clock, Database, findRow, Problem, toInstant, UnitOfWork, type CallerPlace } from '@kopij/platform';
import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { ResetRequests } from '../attempts/reset-requests.js';
import { refused, type Refused } from '../contract/outcome.js';
import { MailRequests } from '../mailing/mail-requests.js';
import { Passwords } from '../passwords/passwords.js';
import { normalizeEmail } from '../users/check-email.js';
import { UserEntity } from '../users/user.entity.js';
import { PasswordPolicy } from './password-policy.js';

/** How many are looked up at the same time, and how much later than the answer, in milliseconds. */
const mostAtOnce = 200;
const afterTheAnswer = 100;

/**
 * Has a link to choose a new password mailed to whoever has an address. Whether the address is unknown, the user deactivated or without a
 * password: the answer is the same, and comes before anybody is looked up, so that its time says nothing either.
 */
@Injectable()
export class RequestPasswordReset implements BeforeApplicationShutdown {
  private readonly log = new Logger(RequestPasswordReset.name);
  private readonly running = new Set<Promise<void>>();

  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly requests: ResetRequests,
    private readonly mail: MailRequests,
    private readonly policy: PasswordPolicy,
  ) {}

  /**
   * @returns why it is refused, which does not depend on who has the address; null if a mail is sent to them, if there is such a user
   * @throws {Problem} LIMIT_EXCEEDED if too many are asking at the same time
   */
  execute({ email }: { readonly email: string }, { address }: CallerPlace): Refused | null {
    if (this.policy.refusal) return this.policy.refusal;
    if (!this.mail.isOn) return refused('MAIL_OFF');
    const account = normalizeEmail(email);
    if (this.running.size >= mostAtOnce)
      throw new Problem('LIMIT_EXCEEDED', 'Too many ask at once. Try again.');
    if (!this.requests.admit(account, address)) return this.refuse(address);
    const request = this.request(account, address)
      .catch((error: unknown) => {
        this.log.error(error);
      })
      .finally(() => this.running.delete(request));
    this.running.add(request);
    return null;
  }

  /** Resolves when everything that was asked for has been noted. */
  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.running);
  }

  private async request(email: string, address: string): Promise<void> {
    await pause(afterTheAnswer);
    const { reader } = this.database;
    const user = await findRow(reader, UserEntity, { email, deactivatedAt: null });
    if (!user || !(await Passwords.of(reader, user.id))) return;
    const at = toInstant(this.clock.now());
    await this.work.transaction((tx) => this.mail.add(tx, { userId: user.id, mail: 'PASSWORD_RESET', at }));
    this.log.log({ userId: user.id, address }, 'a link for a new password was asked for');
  }

  private refuse(address: string): Refused {
    this.log.warn({ code: 'TOO_MANY_ATTEMPTS', address }, 'a link for a new password was refused');
    return refused('TOO_MANY_ATTEMPTS');
  }
}
