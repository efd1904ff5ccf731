import type { NewsroomEvent } from '@kopij/editorial';
import { runStatement, statement, type Consumer, type Delivery } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { MailQueue } from '../queue/mail-queue.js';

const waiting = statement(
  `SELECT 1 AS one FROM outbox_events WHERE delivered_at IS NULL AND type = 'mailRequested' LIMIT 1`,
);

/** Queues the mail that was asked for. The relay does no more than that: no mail server can hold it up. */
@Injectable()
export class QueueRequested implements Consumer {
  readonly name = 'mail';

  constructor(private readonly queue: MailQueue) {}

  /** Only while mail was asked for: an event is committed together with the reason to wait for it. */
  async isAwaited(manager: EntityManager): Promise<boolean> {
    return (await runStatement(manager, waiting, [])).length > 0;
  }

  handles({ type }: NewsroomEvent): boolean {
    return type === 'mailRequested';
  }

  async deliver(event: NewsroomEvent, { id }: Pick<Delivery, 'id'>): Promise<void> {
    if (event.type !== 'mailRequested') return;
    const { userId, mail: kind, byOperator = false, at: queuedAt } = event;
    await this.queue.add([{ id, userId, kind, byOperator, queuedAt }]);
  }
}
