import type { NewsroomEvent } from '@kopij/editorial';
import { Clock, newId, toInstant, UnitOfWork, type Consumer, type Delivery } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { WebhookDirectory } from '../endpoints/webhook-directory.js';
import { WebhookQueue } from '../queue/webhook-queue.js';
import { webhookEventOf } from './webhook-event-of.js';

/** Queues events for the webhooks that asked for them. The relay does no more than that: no receiver can hold it up. */
@Injectable()
export class FillQueue implements Consumer {
  readonly name = 'webhooks';
  private readonly listeners: (() => void)[] = [];

  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly directory: WebhookDirectory,
    private readonly queue: WebhookQueue,
  ) {}

  /** Calls `listener` whenever there is something to send. */
  onFilled(listener: () => void): void {
    this.listeners.push(listener);
  }

  async isAwaited(manager: EntityManager): Promise<boolean> {
    return !(await this.directory.isEmpty(manager));
  }

  handles(event: NewsroomEvent): boolean {
    return webhookEventOf(event) !== null;
  }

  async deliver(occurred: NewsroomEvent, { id: eventId }: Pick<Delivery, 'id'>): Promise<void> {
    const what = webhookEventOf(occurred);
    const webhooks = what && (await this.directory.listeningTo(what.event));
    if (!what || !webhooks || webhooks.length === 0) return;
    const { event, articleId: subjectId } = what;
    const now = this.clock.now();
    const message = { eventId, event, subjectId, occurredAt: occurred.at, queuedAt: toInstant(now) };
    await this.work.transaction(async (tx) => {
      for (const { id: webhookId } of webhooks) {
        await this.queue.add(tx, { ...message, id: newId(now), webhookId });
      }
    });
    for (const listener of this.listeners) listener();
  }
}
