import { BackgroundLoop, UnitOfWork } from '@kopij/platform';
import {
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { WebhookSecretStore } from '../secrets/webhook-secret-store.js';
import { PruneMessages } from './prune-messages.js';

/** How often to look for messages that have become old, and how long to leave to others between two batches, in milliseconds. */
const lookEvery = 3_600_000;
const pause = 100;

/** Keeps webhooks in order while a server runs: encrypts secrets with the current key, and removes old messages. */
@Injectable()
export class WebhookKeeper implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loop = new BackgroundLoop({ name: WebhookKeeper.name, round: () => this.round() });
  private hasResealed = false;

  constructor(
    private readonly work: UnitOfWork,
    private readonly secrets: WebhookSecretStore,
    private readonly prune: PruneMessages,
  ) {}

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  /** Resolves when the current batch has been removed. */
  beforeApplicationShutdown(): Promise<void> {
    return this.loop.stop();
  }

  private async round(): Promise<number> {
    if (!this.hasResealed) await this.reseal();
    this.hasResealed = true;
    return (await this.prune.execute()) ? pause : lookEvery;
  }

  private async reseal(): Promise<void> {
    const { withoutKey, damaged } = await this.work.transaction((tx) => this.secrets.reseal(tx));
    const log = new Logger('Webhooks');
    if (withoutKey.length > 0) {
      log.error(
        `${withoutKey.length} secrets of webhooks cannot be read: KOPIJ_SECRET_KEYS lacks the key they were encrypted with. ` +
          'Nothing is sent to those webhooks.',
      );
    }
    if (damaged.length > 0) {
      const webhooks = damaged.map(({ webhookId }) => webhookId).join(', ');
      log.error(`The secrets of these webhooks are damaged, and nothing is sent to them: ${webhooks}.`);
    }
  }
}
