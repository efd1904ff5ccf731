import { BackgroundLoop, CONFIG, Consumers, Troubles } from '@kopij/platform';
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
  type OnModuleInit,
} from '@nestjs/common';
import { QueueRequested } from '../filling/queue-requested.js';
import { MailQueue } from '../queue/mail-queue.js';
import { demandMailSettings, type MailSettings } from '../settings/demand-mail-settings.js';
import { SendMail } from './send-mail.js';

/** How often to look for what is due, in milliseconds. What this server queues it sees at once. */
const lookEvery = 5_000;

/** How many are sent at once. */
const mostAtOnce = 5;

/** How long a stopping server waits for the mail in hand, in milliseconds. What it then ends is sent again. */
const patienceAtTheEnd = 2_000;

/** Sends mail that is due. One per server; several share the work. Without a mail server, it does nothing. */
@Injectable()
export class MailSender implements OnModuleInit, OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loop = new BackgroundLoop({ name: MailSender.name, round: () => this.round() });
  private readonly troubles = new Troubles(new Logger(MailSender.name));
  private readonly stop = new AbortController();

  constructor(
    @Inject(CONFIG) private readonly settings: MailSettings,
    private readonly consumers: Consumers,
    private readonly requested: QueueRequested,
    private readonly queue: MailQueue,
    private readonly send: SendMail,
  ) {}

  onModuleInit(): void {
    if (this.settings.smtpUrl === '') return;
    demandMailSettings(this.settings);
    this.consumers.registerConsumer(this.requested);
    this.queue.onAdded(() => {
      this.loop.wake();
    });
  }

  onApplicationBootstrap(): void {
    if (this.settings.smtpUrl !== '') this.loop.start();
  }

  /** Resolves when the mail in hand was sent, or given back. */
  async beforeApplicationShutdown(): Promise<void> {
    const end = setTimeout(() => {
      this.stop.abort();
    }, patienceAtTheEnd);
    await this.loop.stop();
    clearTimeout(end);
  }

  private async round(): Promise<number> {
    const claimed = await this.queue.claim(mostAtOnce);
    await Promise.all(
      // One that fails by our fault is tried again when its lease has expired.
      claimed.map((mail) => this.troubles.guard(mail.kind, () => this.send.execute(mail, this.stop.signal))),
    );
    return claimed.length > 0 ? 0 : lookEvery;
  }
}
