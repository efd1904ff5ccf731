import type { Actor, Locale } from '@kopij/editorial';
import { CurrentUser, Requires } from '@kopij/identity';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { RedeliverMessages } from './redeliver-messages.js';
import { RedeliverWebhookMessagesInput, SendWebhookTestInput } from './redelivery.inputs.js';
import {
  redeliverPayload,
  RedeliverWebhookMessagesPayload,
  SendWebhookTestPayload,
  testPayload,
} from './redelivery.payloads.js';
import { SendWebhookTest } from './send-webhook-test.js';

/** Sending something because an admin asks for it. */
@Resolver()
export class RedeliveryResolver {
  constructor(
    private readonly messages: RedeliverMessages,
    private readonly test: SendWebhookTest,
  ) {}

  @Mutation(() => RedeliverWebhookMessagesPayload, {
    description:
      'Sends messages again, one or a range, whatever became of them; those of a disabled webhook once it is enabled. They hold what readers see by then. At most 10,000 at once.',
  })
  @Requires('webhook:manage')
  redeliverWebhookMessages(
    @CurrentUser() actor: Actor,
    @Args('input')
    { webhookId, messageId = null, since = null, until = null, failedOnly }: RedeliverWebhookMessagesInput,
    @Context('locale') locale: Locale,
  ): Promise<RedeliverWebhookMessagesPayload> {
    const command = { webhookId, messageId, since, until, isFailedOnly: failedOnly };
    return redeliverPayload(this.messages.execute(actor, command), locale);
  }

  @Mutation(() => SendWebhookTestPayload, {
    description: 'Sends a webhook a message of the type `webhook.test`, signed like all others.',
  })
  @Requires('webhook:manage')
  sendWebhookTest(
    @CurrentUser() actor: Actor,
    @Args('input') { webhookId }: SendWebhookTestInput,
    @Context('locale') locale: Locale,
  ): Promise<SendWebhookTestPayload> {
    return testPayload(this.test.execute(actor, webhookId), locale);
  }
}
