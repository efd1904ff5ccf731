import type { Actor } from '@kopij/editorial';
import { demand } from '@kopij/identity';
import { recordChange } from '@kopij/ledger';
import { Clock, toInstant, UnitOfWork } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { WebhookQueue } from '../queue/webhook-queue.js';
import { WebhookSecretStore } from '../secrets/webhook-secret-store.js';
import type { WebhookCommand, WebhookOutcome } from './outcome.js';
import { WebhookStore } from './webhook-store.js';

/** Archives a webhook for good: it is sent nothing any more, and its secrets are gone. */
@Injectable()
export class ArchiveWebhook {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly webhooks: WebhookStore,
    private readonly secrets: WebhookSecretStore,
    private readonly queue: WebhookQueue,
  ) {}

  /** @throws {Problem} NOT_FOUND */
  async execute(actor: Actor, command: WebhookCommand): Promise<WebhookOutcome> {
    demand(actor, 'webhook:manage');
    return this.work.transaction(async (tx) => {
      const found = await this.webhooks.find(tx, command);
      if ('conflict' in found) return found;
      await this.secrets.removeAll(tx, found.webhook.id);
      await this.queue.closeAll(tx, found.webhook.id);
      const archivedAt = toInstant(this.clock.now());
      const webhook = await this.webhooks.update(tx, found.webhook, { archivedAt });
      await recordChange(tx, {
        ...{ actor, at: archivedAt, action: 'WEBHOOK_ARCHIVED' },
        subject: { kind: 'WEBHOOK', id: webhook.id },
      });
      return { webhook };
    });
  }
}
