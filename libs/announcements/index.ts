export { CdnModule } from './cdn.module.js';
export { CreateWebhook } from './webhooks/endpoints/create-webhook.js';
export { SlowReader } from './subscriptions/change-queue.js';
export { SubscriptionsModule } from './subscriptions.module.js';
export { WebhookDeliveryModule } from './webhook-delivery.module.js';
export { WebhooksModule } from './webhooks.module.js';
