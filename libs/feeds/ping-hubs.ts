import type { NewsroomEvent } from '@kopij/editorial';
import { Site } from '@kopij/delivery';
import {
  BackgroundLoop,
  CONFIG,
  Consumers,
  OutgoingRequests,
  Troubles,
  type Config,
  type Consumer,
} from '@kopij/platform';
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
  type OnModuleInit,
} from '@nestjs/common';
import { ChangedFeeds } from './changed-feeds.js';

/** How long a hub may take to answer, in milliseconds. */
const patience = 10_000;
/** How long to wait until a ping that was not taken is sent again, if nothing changes before that, in milliseconds. */
const pause = 60_000;
/** Only a change begins a round. */
const idle = 3_600_000;
/** How many addresses one ping names. */
const mostTogether = 100;

/**
 * Tells the hubs of WebSub which feeds have changed. What there is to say is kept in memory, each feed once, so that a hub that is slow
 * holds up nobody else: a server that is killed forgets it, and subscribers find out when they ask next.
 *
 * @source https://www.w3.org/TR/websub/, which leaves the ping to hubs; all take what PubSubHubbub 0.4 sent
 */
@Injectable()
export class PingHubs implements Consumer, OnModuleInit, OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly name = 'websub';
  private readonly waiting: ReadonlyMap<string, Set<string>>;
  private readonly troubles = new Troubles(new Logger(PingHubs.name));
  private readonly stop = new AbortController();
  private readonly loop = new BackgroundLoop({ name: PingHubs.name, round: () => this.round() });

  constructor(
    @Inject(CONFIG) { hubs }: Pick<Config, 'hubs'>,
    private readonly site: Site,
    private readonly feeds: ChangedFeeds,
    private readonly consumers: Consumers,
    private readonly requests: OutgoingRequests,
  ) {
    this.waiting = new Map(hubs.map((hub) => [hub, new Set<string>()]));
  }

  onModuleInit(): void {
    if (this.isInUse) this.consumers.registerConsumer(this);
  }

  onApplicationBootstrap(): void {
    if (this.isInUse) this.loop.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    this.stop.abort();
    return this.loop.stop();
  }

  handles({ type }: NewsroomEvent): boolean {
    return type === 'deliveryChanged';
  }

  async deliver(event: NewsroomEvent): Promise<void> {
    if (event.type !== 'deliveryChanged') return;
    const addresses = await this.feeds.addresses(event.tags);
    for (const waiting of this.waiting.values()) for (const address of addresses) waiting.add(address);
    if (addresses.length > 0) this.loop.wake();
  }

  private get isInUse(): boolean {
    return this.site.url !== null && this.waiting.size > 0;
  }

  private async round(): Promise<number> {
    const sent = [...this.waiting].map(([hub, waiting]) =>
      this.troubles.guard(hub, () => this.ping(hub, waiting)).then((isDone) => isDone === true),
    );
    const all = await Promise.all(sent);
    return all.includes(false) ? pause : idle;
  }

  /** @throws if the hub does not take it: what it was to be told waits for the next round */
  private async ping(hub: string, waiting: Set<string>): Promise<boolean> {
    while (waiting.size > 0 && !this.loop.isStopping()) {
      const addresses = [...waiting].slice(0, mostTogether);
      // What changes again in the meantime is to be told again.
      for (const address of addresses) waiting.delete(address);
      try {
        await this.tell(hub, addresses);
      } catch (error) {
        for (const address of addresses) waiting.add(address);
        throw error;
      }
    }
    return true;
  }

  private async tell(hub: string, addresses: readonly string[]): Promise<void> {
    const named = addresses.map((address): [string, string] => ['hub.url', address]);
    const { status } = await this.requests.post(hub, {
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams([['hub.mode', 'publish'], ...named]).toString(),
      answerBytes: 1_000,
      patience,
      signal: this.stop.signal,
    });
    if (status < 200 || status >= 300) throw new Error(`The hub ${hub} answered a ping with ${status}.`);
  }
}
