import type { Locale } from '@kopij/editorial';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { userErrors, WebhookPayload } from '../endpoints/webhook.payloads.js';
import type { RedeliverOutcome } from './redeliver-messages.js';
import type { TestOutcome } from './send-webhook-test.js';

@ObjectType()
export class RedeliverWebhookMessagesPayload extends WebhookPayload {
  @Field(() => Int, { nullable: true, description: 'How many messages were queued again; null if refused.' })
  count: number | null;
}

@ObjectType()
export class SendWebhookTestPayload extends WebhookPayload {
  @Field(() => ID, {
    nullable: true,
    description: 'The `webhook-id` of the test. How it went is among the attempts, a moment later.',
  })
  messageId: string | null;
}

/** An outcome as a payload, in the caller's language. */
export async function redeliverPayload(
  outcome: Promise<RedeliverOutcome>,
  locale: Locale,
): Promise<RedeliverWebhookMessagesPayload> {
  const answer = await outcome;
  if ('webhook' in answer) return { ...answer, userErrors: [] };
  return { webhook: null, count: null, userErrors: userErrors(answer.refusals, locale) };
}

export async function testPayload(
  outcome: Promise<TestOutcome>,
  locale: Locale,
): Promise<SendWebhookTestPayload> {
  const answer = await outcome;
  if ('webhook' in answer) return { ...answer, userErrors: [] };
  return { webhook: null, messageId: null, userErrors: userErrors(answer.refusals, locale) };
}
