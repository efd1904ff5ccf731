import { SubjectNames } from '@kopij/ledger';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { WebhookDirectory } from './webhook-directory.js';

/** What webhooks are called, for the audit trail. */
@Injectable()
export class WebhookNames implements OnModuleInit {
  constructor(
    private readonly names: SubjectNames,
    private readonly webhooks: WebhookDirectory,
  ) {}

  onModuleInit(): void {
    this.names.register('WEBHOOK', async () => {
      const all = await this.webhooks.all();
      return new Map(all.map(({ id, name }) => [id, name]));
    });
  }
}
