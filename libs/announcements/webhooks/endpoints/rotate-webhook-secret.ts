import type { Actor } from '@kopij/editorial';
import { demand } from '@kopij/identity';
import { recordChange } from '@kopij/ledger';
import { Clock, SecretBox, toInstant, UnitOfWork } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { renderSigningSecret } from '../secrets/signing-secret.js';
import { WebhookSecretStore } from '../secrets/webhook-secret-store.js';
import type { WebhookRefusal, WebhookWithSecret } from './outcome.js';
import { WebhookStore } from './webhook-store.js';

const hour = 3_600_000;

/** Gives a webhook a new secret. Former ones sign beside it for a time, so that its receiver can be changed without a gap. */
@Injectable()
export class RotateWebhookSecret {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly box: SecretBox,
    private readonly webhooks: WebhookStore,
    private readonly secrets: WebhookSecretStore,
  ) {}

  /**
   * @param overlapHours 0 for a secret that has leaked: nothing but the new one signs from then on
   * @throws {Problem} NOT_FOUND
   */
  async execute(
    actor: Actor,
    { webhookId, overlapHours }: { readonly webhookId: string; readonly overlapHours: number },
  ): Promise<WebhookWithSecret | { readonly refusals: readonly WebhookRefusal[] }> {
    demand(actor, 'webhook:manage');
    return this.work.transaction(async (tx) => {
      const webhook = await this.webhooks.lock(tx, webhookId);
      if (this.box.currentKeyId === null) return { refusals: [{ code: 'SECRET_KEY_MISSING', field: [] }] };
      const now = this.clock.now();
      const formerUntil = new Date(now.getTime() + overlapHours * hour);
      const secret = await this.secrets.replace(tx, webhookId, { now, formerUntil });
      const changed = await this.webhooks.note(tx, webhook, { formerSecretUntil: toInstant(formerUntil) });
      await recordChange(tx, {
        ...{ actor, at: toInstant(now), action: 'WEBHOOK_SECRET_ROTATED' },
        subject: { kind: 'WEBHOOK', id: webhookId },
        details: { formerUntil: toInstant(formerUntil) },
      });
      return { webhook: changed, secret: renderSigningSecret(secret) };
    });
  }
}
