import { Clock, findRow, insertRows, newId, toInstant, UnitOfWork } from '@kopij/platform';
import { Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { WebhookStore } from '../endpoints/webhook-store.js';
import { WebhookEntity } from '../endpoints/webhook.entity.js';
import { WebhookQueue, type LaneClaim } from '../queue/webhook-queue.js';
import type { WebhookMessageEntity } from '../queue/webhook-message.entity.js';
import { judgeAttempt, type Judgement } from './judge-attempt.js';
import type { Attempt } from './send-message.js';
import { WebhookAttemptEntity } from './webhook-attempt.entity.js';

/** Stores how an attempt went, and what follows from it. */
@Injectable()
export class SettleAttempt {
  private readonly log = new Logger('Webhooks');

  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly webhooks: WebhookStore,
    private readonly queue: WebhookQueue,
  ) {}

  /** Gives the next message of the lane, which stays in hand; null if the lane was given back, or has passed to another instance. */
  async execute(
    { lane, message }: LaneClaim,
    { retryAfter, ...attempt }: Attempt,
  ): Promise<WebhookMessageEntity | null> {
    const now = this.clock.now();
    const chance = Math.random();
    const { next, disabled } = await this.work.transaction(async (tx) => {
      if (!(await this.queue.holds(tx, lane))) return { next: null, disabled: null };
      const webhook = await findRow(tx, WebhookEntity, { id: lane.webhookId }, { lock: true });
      if (!webhook) throw new Error('A webhook is never deleted.');
      const sent = { status: attempt.status, retryAfter };
      const judged = judgeAttempt(message, webhook, { sent, now, chance });
      const { id: webhookId } = webhook;
      const { sequence: messageSequence } = message;
      await insertRows(tx, WebhookAttemptEntity, [
        { id: newId(now), webhookId, messageSequence, ...attempt },
      ]);
      await this.queue.update(tx, judged.message);
      const disabled = await this.note(tx, webhook, judged.webhook);
      if (judged.dueAt === null) return { next: await this.queue.next(tx, lane), disabled };
      await this.queue.giveBack(tx, lane, judged.dueAt);
      return { next: null, disabled };
    });
    if (disabled) this.tell(disabled);
    return next;
  }

  /** Gives a lane back untouched. */
  async giveBack({ lane }: LaneClaim): Promise<void> {
    const now = toInstant(this.clock.now());
    await this.work.transaction(async (tx) => {
      if (await this.queue.holds(tx, lane)) await this.queue.giveBack(tx, lane, now);
    });
  }

  /** Gives the webhook if it is disabled by that. */
  private async note(
    tx: EntityManager,
    webhook: WebhookEntity,
    changes: Judgement['webhook'],
  ): Promise<WebhookEntity | null> {
    const { disabledAt, disabledReason } = webhook;
    // Whoever disabled it first has said why.
    const changed = { ...webhook, ...changes, ...(disabledAt !== null && { disabledAt, disabledReason }) };
    const names = Object.keys(changes) as (keyof Judgement['webhook'])[];
    if (names.some((name) => changed[name] !== webhook[name])) await this.webhooks.note(tx, changed, {});
    return changed.disabledAt === disabledAt ? null : changed;
  }

  private tell({ id, name, disabledReason, failingSince }: WebhookEntity): void {
    this.log.error(
      `The webhook ${name} (${id}) was disabled: ${String(disabledReason)}. Attempts have failed since ${String(failingSince)}. ` +
        'Its events wait; an admin can enable it again.',
    );
  }
}
