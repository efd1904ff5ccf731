import { Clock, toInstant, UnitOfWork } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { WebhookDirectory } from '../endpoints/webhook-directory.js';
import type { WebhookEntity } from '../endpoints/webhook.entity.js';
import { WebhookQueue, type LaneClaim } from '../queue/webhook-queue.js';
import { SendMessage } from './send-message.js';
import { SettleAttempt } from './settle-attempt.js';

/** How long a lane is leased, in milliseconds: much longer than an attempt takes. */
const lease = 60_000;

/** For how long the messages of one lane are sent one after the other, before others have their turn, in milliseconds. */
const turn = 20_000;

/** Sends the messages of one lane, one after the other. Each lane is in the hands of one instance at a time. */
@Injectable()
export class ServeLane {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly directory: WebhookDirectory,
    private readonly queue: WebhookQueue,
    private readonly send: SendMessage,
    private readonly settle: SettleAttempt,
  ) {}

  /** The webhooks that something is due for. */
  webhooksDue(): Promise<string[]> {
    return this.queue.webhooksDue(toInstant(this.clock.now()));
  }

  /** Leases the next lane of a webhook; null if there is none. */
  claim(webhookId: string): Promise<LaneClaim | null> {
    const now = this.clock.now();
    const leasedUntil = toInstant(new Date(now.getTime() + lease));
    return this.work.transaction((tx) =>
      this.queue.claim(tx, webhookId, { now: toInstant(now), leasedUntil }),
    );
  }

  /** Sends what is pending in a lane that was claimed, up to the first failure, and gives it back. */
  async execute({ lane, message: first }: LaneClaim, signal: AbortSignal): Promise<void> {
    const enough = performance.now() + turn;
    let message: LaneClaim['message'] | null = first;
    while (message) {
      const claim = { lane, message };
      const webhook = await this.directory.byId(lane.webhookId);
      const goesOn = performance.now() < enough && webhook !== null && this.maySend(webhook);
      const attempt = goesOn ? await this.send.execute(webhook, message, signal) : null;
      // Another server, or this one in its next round, goes on where this one stopped.
      if (!attempt) return this.settle.giveBack(claim);
      message = await this.settle.execute(claim, attempt);
    }
  }

  /** An admin, or an attempt in another lane, may have changed it meanwhile. */
  private maySend({ archivedAt, disabledAt, pausedUntil }: WebhookEntity): boolean {
    const isPaused = pausedUntil !== null && pausedUntil > toInstant(this.clock.now());
    return archivedAt === null && disabledAt === null && !isPaused;
  }
}
