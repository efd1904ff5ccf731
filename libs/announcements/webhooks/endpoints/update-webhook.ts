import type { Actor } from '@kopij/editorial';
import { demand } from '@kopij/identity';
import { differences, recordChange } from '@kopij/ledger';
import { Clock, toInstant, UnitOfWork } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { WebhookQueue } from '../queue/webhook-queue.js';
import type { WebhookCommand, WebhookOutcome } from './outcome.js';
import { refuseSettings } from './webhook-rules.js';
import { WebhookStore } from './webhook-store.js';
import type { WebhookEntity } from './webhook.entity.js';

type Delivery = Pick<WebhookEntity, 'disabledAt' | 'disabledReason' | 'failingSince' | 'pausedUntil'>;

const enabled: Delivery = { disabledAt: null, disabledReason: null, failingSince: null, pausedUntil: null };

export interface UpdateWebhookCommand extends WebhookCommand {
  /** Omitted fields do not change. */
  readonly changes: Partial<Pick<WebhookEntity, 'name' | 'url' | 'events'>>;
  /** Whether it is sent anything; undefined for no change. What is waiting for it is sent when it is enabled again. */
  readonly isEnabled?: boolean | undefined;
}

/** An address may contain a key: of that, and of the name, the audit trail only tells that it changed. */
const told = { shown: ['events', 'disabledReason'], named: ['name', 'url'] } as const;

/** Changes a webhook, disables it, or enables it again. */
@Injectable()
export class UpdateWebhook {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly webhooks: WebhookStore,
    private readonly queue: WebhookQueue,
  ) {}

  /** @throws {Problem} NOT_FOUND */
  async execute(
    actor: Actor,
    { changes, isEnabled, ...command }: UpdateWebhookCommand,
  ): Promise<WebhookOutcome> {
    demand(actor, 'webhook:manage');
    return this.work.transaction(async (tx) => {
      const found = await this.webhooks.find(tx, command);
      if ('conflict' in found) return found;
      const { webhook } = found;
      const wanted = { ...webhook, ...changes };
      const refusals = refuseSettings(wanted);
      if (refusals.length > 0) return { refusals };
      const events = [...new Set(wanted.events)];
      const delivery = this.delivery(webhook, isEnabled);
      if (isEnabled === true) await this.queue.beginAnew(tx, webhook.id, toInstant(this.clock.now()));
      const changed = await this.webhooks.update(tx, webhook, { ...changes, events, ...delivery });
      const details = differences(webhook, changed, told);
      if (Object.keys(details).length > 0) {
        await recordChange(tx, {
          ...{ actor, at: toInstant(this.clock.now()), action: 'WEBHOOK_CHANGED' },
          subject: { kind: 'WEBHOOK', id: webhook.id },
          details,
        });
      }
      return { webhook: changed };
    });
  }

  private delivery(webhook: WebhookEntity, isEnabled: boolean | undefined): Partial<Delivery> {
    if (isEnabled === true) return enabled;
    if (isEnabled === undefined || webhook.disabledAt !== null) return {};
    return { disabledAt: toInstant(this.clock.now()), disabledReason: 'BY_ADMIN' };
  }
}
