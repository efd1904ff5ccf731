import { Clock, fromInstant, toInstant, UnitOfWork } from '@kopij/platform';
import { Injectable, Logger } from '@nestjs/common';
import type { MailEntity } from '../queue/mail.entity.js';
import { MailQueue } from '../queue/mail-queue.js';
import { faultOf, type MailFault } from '../transport/mail-fault.js';
import { MailTransport } from '../transport/mail-transport.js';
import { WriteMail, type WrittenMail } from '../writing/write-mail.js';
import { patienceOf, pauseAfter } from './patience.js';

/** Sends one mail that was claimed, outside of any transaction, and stores how it went. */
@Injectable()
export class SendMail {
  private readonly log = new Logger('Mail');
  /** Why nothing could be sent when that was last tried; it is logged once. */
  private trouble: string | null = null;

  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly queue: MailQueue,
    private readonly write: WriteMail,
    private readonly transport: MailTransport,
  ) {}

  async execute(queued: MailEntity, signal: AbortSignal): Promise<void> {
    if (this.isStale(queued)) return this.drop(queued);
    const written = await this.write.execute(queued);
    const fault = written && (await this.attempt(written, signal));
    if (fault) return this.hasFailed(queued, written, fault);
    await this.work.transaction(async (tx) => {
      if (await this.queue.remove(tx, queued)) await written?.settle(tx);
    });
    if (written) this.hasSucceeded();
  }

  private async attempt({ mail }: WrittenMail, signal: AbortSignal): Promise<MailFault | null> {
    try {
      await this.transport.send(mail, signal);
      return null;
    } catch (error) {
      return faultOf(error);
    }
  }

  /** What has waited for too long, as while no server sent mail, would only surprise; a digest tells what is news when it is sent. */
  private isStale({ queuedAt, kind }: MailEntity): boolean {
    return (
      kind !== 'DIGEST' && this.clock.now().getTime() > fromInstant(queuedAt).getTime() + patienceOf[kind]
    );
  }

  private async drop(queued: MailEntity): Promise<void> {
    await this.work.transaction((tx) => this.queue.remove(tx, queued));
    const { id, userId, kind } = queued;
    this.log.warn({ mail: id, kind, userId }, 'a mail was too old to be sent');
  }

  private async hasFailed(
    queued: MailEntity,
    written: WrittenMail,
    { isFinal, reason }: MailFault,
  ): Promise<void> {
    const now = this.clock.now().getTime();
    const again = now + pauseAfter(queued.failures + 1);
    const { id, userId, kind } = queued;
    if (!isFinal) this.note(reason);
    const isGivenUp = isFinal || again > fromInstant(queued.queuedAt).getTime() + patienceOf[kind];
    await this.work.transaction(async (tx) => {
      // What is refused for good is not written again.
      if (isGivenUp) {
        if ((await this.queue.remove(tx, queued)) && isFinal) await written.settle(tx);
      } else await this.queue.putOff(tx, queued, toInstant(new Date(again)));
    });
    if (isGivenUp) this.log.error({ mail: id, kind, userId, reason }, 'a mail was given up');
  }

  private note(reason: string): void {
    if (this.trouble === null) {
      this.log.error({ reason }, 'mail cannot be sent; it is tried again, later and later');
    }
    this.trouble = reason;
  }

  private hasSucceeded(): void {
    if (this.trouble !== null) this.log.log('Mail is sent again.');
    this.trouble = null;
  }
}
