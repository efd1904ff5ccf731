import type { Actor } from '@kopij/editorial';
import { demand } from '@kopij/identity';
import { Clock, toInstant, UnitOfWork, type Instant } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { WebhookRefusal } from '../endpoints/outcome.js';
import { WebhookStore } from '../endpoints/webhook-store.js';
import type { WebhookEntity } from '../endpoints/webhook.entity.js';
import { mostRedelivered, WebhookQueue, type MessageRange } from '../queue/webhook-queue.js';

export interface RedeliverCommand {
  readonly webhookId: string;
  /** One message, by its `webhook-id`. */
  readonly messageId: string | null;
  /** Or those that were queued from then on, until then. */
  readonly since: Date | null;
  readonly until: Date | null;
  readonly isFailedOnly: boolean;
}

export type RedeliverOutcome =
  | { readonly webhook: WebhookEntity; readonly count: number }
  | { readonly refusals: readonly WebhookRefusal[] };

/** Queues messages again, whatever became of them. What is sent is made anew, from what readers see by then. */
@Injectable()
export class RedeliverMessages {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly webhooks: WebhookStore,
    private readonly queue: WebhookQueue,
  ) {}

  /** @throws {Problem} NOT_FOUND */
  async execute(actor: Actor, command: RedeliverCommand): Promise<RedeliverOutcome> {
    demand(actor, 'webhook:manage');
    const now = toInstant(this.clock.now());
    const range = rangeOf(command, now);
    return this.work.transaction(async (tx) => {
      const webhook = await this.webhooks.read(tx, command.webhookId);
      if (!range) {
        return { refusals: [{ code: 'INVALID_INPUT', field: ['since'], rule: 'ONE_OR_RANGE' }] };
      }
      const count = await this.queue.countIn(tx, range);
      if (count > mostRedelivered) {
        return { refusals: [{ code: 'INVALID_INPUT', field: ['since'], rule: 'RANGE_TOO_LONG' }] };
      }
      await this.queue.addAgain(tx, range, now);
      return { webhook, count };
    });
  }
}

/** Null unless it is either one message or a range. */
function rangeOf(command: RedeliverCommand, now: Instant): MessageRange | null {
  const { webhookId, messageId, since, until, isFailedOnly } = command;
  if (messageId !== null) return (since ?? until) ? null : { webhookId, messageId };
  if (since === null) return null;
  return { webhookId, since: toInstant(since), until: until === null ? now : toInstant(until), isFailedOnly };
}
