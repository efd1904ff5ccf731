import { Module } from '@nestjs/common';
import { WebhookKeeper } from './webhooks/delivery/webhook-keeper.js';
import { WebhookSender } from './webhooks/delivery/webhook-sender.js';
import { WebhooksModule } from './webhooks.module.js';

/** Queues events for webhooks, and sends them. Runs in the server only. */
@Module({ imports: [WebhooksModule], providers: [WebhookSender, WebhookKeeper] })
export class WebhookDeliveryModule {}
