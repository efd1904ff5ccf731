import { BackgroundLoop, Consumers, Troubles } from '@kopij/platform';
import {
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
  type OnModuleInit,
} from '@nestjs/common';
import { FillQueue } from '../filling/fill-queue.js';
import type { LaneClaim } from '../queue/webhook-queue.js';
import { ServeLane } from './serve-lane.js';

/** How often to look for what is due, in milliseconds. What this server queues it sees at once. */
const lookEvery = 1_000;

/** How many messages are sent at once, and how many of these to one webhook: a receiver that is slow does not hold up others. */
const mostInHand = 16;
const mostPerWebhook = 4;

/** Sends what is due. One per server; several share the work. */
@Injectable()
export class WebhookSender implements OnModuleInit, OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loop = new BackgroundLoop({
    name: WebhookSender.name,
    round: () => this.round(),
    isDone: () => this.inHand === 0,
  });
  private readonly troubles = new Troubles(new Logger(WebhookSender.name));
  private readonly stop = new AbortController();
  private readonly perWebhook = new Map<string, number>();
  private inHand = 0;

  constructor(
    private readonly consumers: Consumers,
    private readonly fill: FillQueue,
    private readonly lanes: ServeLane,
  ) {}

  onModuleInit(): void {
    this.consumers.registerConsumer(this.fill);
    this.fill.onFilled(() => this.loop.wake());
  }

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  /** Ends what is being sent, and resolves when it has been given back. */
  beforeApplicationShutdown(): Promise<void> {
    this.stop.abort();
    return this.loop.stop();
  }

  private async round(): Promise<number> {
    const due = this.inHand < mostInHand ? await this.lanes.webhooksDue() : [];
    // One lane of each in turn, so that all have their share.
    let waiting = due;
    while (waiting.length > 0) {
      const claimed: string[] = [];
      for (const webhookId of waiting) if (await this.take(webhookId)) claimed.push(webhookId);
      waiting = claimed;
    }
    return lookEvery;
  }

  private async take(webhookId: string): Promise<boolean> {
    const mine = this.perWebhook.get(webhookId) ?? 0;
    if (this.loop.isStopping() || this.inHand >= mostInHand || mine >= mostPerWebhook) return false;
    const claim = await this.lanes.claim(webhookId);
    if (claim) void this.serve(claim);
    return claim !== null;
  }

  private async serve(claim: LaneClaim): Promise<void> {
    const { webhookId } = claim.lane;
    this.count(webhookId, 1);
    // One that fails by our fault is tried again when its lease has expired.
    await this.troubles.guard(webhookId, () => this.lanes.execute(claim, this.stop.signal));
    this.count(webhookId, -1);
    this.loop.wake();
  }

  private count(webhookId: string, more: number): void {
    this.inHand += more;
    const left = (this.perWebhook.get(webhookId) ?? 0) + more;
    if (left > 0) this.perWebhook.set(webhookId, left);
    else this.perWebhook.delete(webhookId);
  }
}
