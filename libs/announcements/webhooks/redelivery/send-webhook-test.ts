import type { Actor } from '@kopij/editorial';
import { demand } from '@kopij/identity';
import { Clock, newId, toInstant, UnitOfWork } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { WebhookRefusal } from '../endpoints/outcome.js';
import { WebhookStore } from '../endpoints/webhook-store.js';
import type { WebhookEntity } from '../endpoints/webhook.entity.js';
import { WebhookQueue } from '../queue/webhook-queue.js';

export type TestOutcome =
  | { readonly webhook: WebhookEntity; readonly messageId: string }
  | { readonly refusals: readonly WebhookRefusal[] };

/** Queues a message about nothing, which goes the way of all others. */
@Injectable()
export class SendWebhookTest {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly webhooks: WebhookStore,
    private readonly queue: WebhookQueue,
  ) {}

  /** @throws {Problem} NOT_FOUND */
  async execute(actor: Actor, webhookId: string): Promise<TestOutcome> {
    demand(actor, 'webhook:manage');
    return this.work.transaction(async (tx) => {
      const webhook = await this.webhooks.read(tx, webhookId);
      if (webhook.disabledAt !== null)
        return { refusals: [{ code: 'WEBHOOK_DISABLED', field: ['webhookId'] }] };
      const now = this.clock.now();
      const at = toInstant(now);
      const messageId = newId(now);
      await this.queue.add(tx, {
        ...{ id: messageId, webhookId, eventId: messageId, event: 'TEST', subjectId: webhookId },
        ...{ occurredAt: at, queuedAt: at },
      });
      return { webhook, messageId };
    });
  }
}
