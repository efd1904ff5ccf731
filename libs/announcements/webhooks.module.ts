import { DeliveryModule } from '@kopij/delivery';
import { IdentityModule } from '@kopij/identity';
import { LedgerModule } from '@kopij/ledger';
import type { Entities } from '@kopij/platform';
import { Module } from '@nestjs/common';
import { ArchiveWebhook } from './webhooks/endpoints/archive-webhook.js';
import { CreateWebhook } from './webhooks/endpoints/create-webhook.js';
import { RotateWebhookSecret } from './webhooks/endpoints/rotate-webhook-secret.js';
import { UpdateWebhook } from './webhooks/endpoints/update-webhook.js';
import { WebhookDirectory } from './webhooks/endpoints/webhook-directory.js';
import { WebhookMutationsResolver } from './webhooks/endpoints/webhook-mutations.resolver.js';
import { WebhookNames } from './webhooks/endpoints/webhook-names.js';
import { WebhookStore } from './webhooks/endpoints/webhook-store.js';
import { WebhookEntity } from './webhooks/endpoints/webhook.entity.js';
import { WebhooksResolver } from './webhooks/endpoints/webhooks.resolver.js';
import { MessageBody } from './webhooks/delivery/message-body.js';
import { PruneMessages } from './webhooks/delivery/prune-messages.js';
import { SendMessage } from './webhooks/delivery/send-message.js';
import { ServeLane } from './webhooks/delivery/serve-lane.js';
import { SettleAttempt } from './webhooks/delivery/settle-attempt.js';
import { WebhookAttemptEntity } from './webhooks/delivery/webhook-attempt.entity.js';
import { FillQueue } from './webhooks/filling/fill-queue.js';
import { WebhookLaneEntity } from './webhooks/queue/webhook-lane.entity.js';
import { WebhookMessageEntity } from './webhooks/queue/webhook-message.entity.js';
import { WebhookQueue } from './webhooks/queue/webhook-queue.js';
import {
  WebhookAttemptResolver,
  WebhookMessageResolver,
  WebhookSendingResolver,
} from './webhooks/reading/webhook-attempts.resolver.js';
import { WebhookAttempts } from './webhooks/reading/webhook-attempts.js';
import { RedeliverMessages } from './webhooks/redelivery/redeliver-messages.js';
import { RedeliveryResolver } from './webhooks/redelivery/redelivery.resolver.js';
import { SendWebhookTest } from './webhooks/redelivery/send-webhook-test.js';
import { WebhookSecretStore } from './webhooks/secrets/webhook-secret-store.js';
import { WebhookSecretEntity } from './webhooks/secrets/webhook-secret.entity.js';

const forOthers = [CreateWebhook, FillQueue, ServeLane, PruneMessages, WebhookSecretStore];

/** Webhooks: where events are sent to, what waits for them, and how that is sent. */
@Module({
  imports: [LedgerModule, IdentityModule, DeliveryModule],
  providers: [
    WebhookStore,
    WebhookDirectory,
    WebhookNames,
    UpdateWebhook,
    WebhookQueue,
    MessageBody,
    SendMessage,
    SettleAttempt,
    ArchiveWebhook,
    RotateWebhookSecret,
    WebhooksResolver,
    RedeliverMessages,
    SendWebhookTest,
    RedeliveryResolver,
    WebhookAttempts,
    WebhookSendingResolver,
    WebhookAttemptResolver,
    WebhookMessageResolver,
    WebhookMutationsResolver,
    ...forOthers,
  ],
  exports: forOthers,
})
export class WebhooksModule {
  static readonly entities: Entities = [
    WebhookEntity,
    WebhookSecretEntity,
    WebhookMessageEntity,
    WebhookLaneEntity,
    WebhookAttemptEntity,
  ];
}
