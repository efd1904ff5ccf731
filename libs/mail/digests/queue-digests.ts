import { Clock, CONFIG, toInstant, type Config } from '@kopij/platform';
import { Digests } from '@kopij/notices';
import { Inject, Injectable } from '@nestjs/common';
import { MailQueue } from '../queue/mail-queue.js';
import { lastDue, type DigestPeriod } from './last-due.js';

/** How many people are looked up at once. */
const batch = 100;

/** Queues digests for whoever was told something before one was due, and has neither read it nor had it mailed. */
@Injectable()
export class QueueDigests {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'timeZone'>,
    private readonly clock: Clock,
    private readonly digests: Digests,
    private readonly queue: MailQueue,
  ) {}

  /** When digests were last due. */
  lastDue(period: DigestPeriod): Date {
    return lastDue(period, this.clock.now(), this.config.timeZone);
  }

  /** Queues those that were due at a moment. Doing so again, or on another server, adds nothing. */
  async execute(period: DigestPeriod, due: Date): Promise<void> {
    const queuedAt = toInstant(this.clock.now());
    let after = '';
    for (;;) {
      const people = await this.digests.waiting(period, { before: toInstant(due), after, most: batch });
      await this.queue.add(
        people.map((userId) => ({ id: userId, userId, kind: 'DIGEST', byOperator: false, queuedAt })),
      );
      const last = people.at(-1);
      if (last === undefined || people.length < batch) return;
      after = last;
    }
  }
}
