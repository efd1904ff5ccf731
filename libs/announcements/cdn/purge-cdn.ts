import type { NewsroomEvent } from '@kopij/editorial';
import {
  Clock,
  CONFIG,
  Consumers,
  errorOf,
  OutgoingRequests,
  type Consumer,
  type Delivery,
  type OutgoingAnswer,
} from '@kopij/platform';
import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { demandCdnSettings } from './demand-cdn-settings.js';
import { purgesOf, type CdnSettings, type Purge } from './purges-of.js';

/** How long a CDN may take to answer one request, in milliseconds. */
const patience = 8_000;
const answerBytes = 10_000;

/** For how long purging may fail before it is an error in the log, in milliseconds. */
const long = 300_000;

/** Has the CDN that the operator names forget what has changed. The relay tries again what fails, later and later. */
@Injectable()
export class PurgeCdn implements Consumer, OnModuleInit {
  readonly name = 'cdn';
  private readonly log = new Logger('Cdn');
  private failingSince: Date | null = null;
  private isSaid = false;

  constructor(
    @Inject(CONFIG) private readonly settings: CdnSettings,
    private readonly clock: Clock,
    private readonly consumers: Consumers,
    private readonly requests: OutgoingRequests,
  ) {}

  onModuleInit(): void {
    demandCdnSettings(this.settings);
    if (this.settings.cdn !== 'none') this.consumers.registerConsumer(this);
  }

  handles({ type }: NewsroomEvent): boolean {
    return type === 'deliveryChanged';
  }

  async deliver(event: NewsroomEvent, { signal }: Delivery): Promise<void> {
    if (event.type !== 'deliveryChanged') return;
    try {
      for (const purge of purgesOf(this.settings, event.tags)) await this.send(purge, signal);
    } catch (error) {
      this.hasFailed(errorOf(error));
      throw error;
    }
    this.hasSucceeded();
  }

  private async send({ url, headers, body }: Purge, signal: AbortSignal): Promise<void> {
    const bounds = { answerBytes, patience, signal };
    const answer = await this.requests.post(url, { headers, body, isSecret: true, ...bounds });
    if (answer.status < 200 || answer.status > 299 || saysNo(answer)) {
      throw new Error(`${this.settings.cdn} answered ${answer.status}`);
    }
  }

  private hasFailed({ message }: Error): void {
    const now = this.clock.now();
    this.failingSince ??= now;
    if (this.isSaid || now.getTime() - this.failingSince.getTime() < long) return;
    this.isSaid = true;
    this.log.error(
      `Nothing has been purged since ${this.failingSince.toISOString()}: ${message}. Withdrawn stories stay visible there until their max-age has passed.`,
    );
  }

  private hasSucceeded(): void {
    if (this.isSaid) this.log.log('Purging works again.');
    this.failingSince = null;
    this.isSaid = false;
  }
}

/** Cloudflare says in the body whether it has purged. */
function saysNo({ body }: OutgoingAnswer): boolean {
  try {
    const { success } = Object(JSON.parse(body.toString())) as { success?: unknown };
    return success === false;
  } catch {
    return false;
  }
}
