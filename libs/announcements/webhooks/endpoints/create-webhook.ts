import type { Actor } from '@kopij/editorial';
import { demand } from '@kopij/identity';
import { recordChange } from '@kopij/ledger';
import { Clock, newId, SecretBox, toInstant, UnitOfWork } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { renderSigningSecret } from '../secrets/signing-secret.js';
import { WebhookSecretStore } from '../secrets/webhook-secret-store.js';
import type { WebhookRefusal, WebhookWithSecret } from './outcome.js';
import { refuseSettings } from './webhook-rules.js';
import { WebhookStore } from './webhook-store.js';
import type { WebhookEntity } from './webhook.entity.js';

/** Every event is queued for each of them. */
const mostWebhooks = 50;

export type CreateWebhookCommand = Pick<WebhookEntity, 'name' | 'url' | 'events'>;

/** Creates a webhook, which is sent events from then on, and its secret. */
@Injectable()
export class CreateWebhook {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly box: SecretBox,
    private readonly webhooks: WebhookStore,
    private readonly secrets: WebhookSecretStore,
  ) {}

  async execute(
    actor: Actor,
    { name, url, events }: CreateWebhookCommand,
  ): Promise<WebhookWithSecret | { readonly refusals: readonly WebhookRefusal[] }> {
    demand(actor, 'webhook:manage');
    return this.work.transaction(async (tx) => {
      const refusals = refuseSettings({ url, events });
      if (this.box.currentKeyId === null) refusals.push({ code: 'SECRET_KEY_MISSING', field: [] });
      if ((await this.webhooks.count(tx)) >= mostWebhooks) {
        refusals.push({ code: 'TOO_MANY_WEBHOOKS', field: [], most: mostWebhooks });
      }
      if (refusals.length > 0) return { refusals };
      const now = this.clock.now();
      const webhook: WebhookEntity = {
        ...{ id: newId(now), version: 1, name, url, events: [...new Set(events)] },
        ...{ createdAt: toInstant(now), archivedAt: null, disabledAt: null, disabledReason: null },
        ...{ failingSince: null, pausedUntil: null, formerSecretUntil: null },
      };
      await this.webhooks.insert(tx, webhook);
      const secret = await this.secrets.replace(tx, webhook.id, { now, formerUntil: now });
      await recordChange(tx, {
        ...{ actor, at: webhook.createdAt, action: 'WEBHOOK_CREATED' },
        subject: { kind: 'WEBHOOK', id: webhook.id },
        details: { events: webhook.events },
      });
      return { webhook, secret: renderSigningSecret(secret) };
    });
  }
}
