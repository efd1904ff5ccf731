import type { Locale } from '@kopij/editorial';
import { Holds, RefusedInput, UserError } from '@kopij/platform';
import { Field, ObjectType } from '@nestjs/graphql';
import type { WebhookOutcome, WebhookRefusal, WebhookWithSecret } from './outcome.js';
import { conflictMessage, refusalMessage } from './refusal-message.js';
import { Webhook } from './webhook.types.js';

@ObjectType({ isAbstract: true })
export abstract class WebhookPayload {
  @Field(() => Webhook, {
    nullable: true,
    description: 'The webhook after the change; null if it was refused.',
  })
  webhook: Webhook | null;

  @Holds(10)
  @Field(() => [UserError], { description: 'Every reason why it was refused. Empty when it was done.' })
  userErrors: UserError[];
}

@ObjectType({ isAbstract: true })
export abstract class WebhookSecretPayload extends WebhookPayload {
  @Field(() => String, {
    nullable: true,
    description: 'The secret that its receiver verifies with. This is the only time it can be read.',
  })
  secret: string | null;
}

@ObjectType()
export class CreateWebhookPayload extends WebhookSecretPayload {}
@ObjectType()
export class RotateWebhookSecretPayload extends WebhookSecretPayload {}
@ObjectType()
export class UpdateWebhookPayload extends WebhookPayload {}
@ObjectType()
export class ArchiveWebhookPayload extends WebhookPayload {}

/** An outcome as a payload, in the caller's language. */
export async function payloadOf(outcome: Promise<WebhookOutcome>, locale: Locale): Promise<WebhookPayload> {
  const answer = await outcome;
  if ('webhook' in answer) return { webhook: answer.webhook, userErrors: [] };
  if ('refusals' in answer) return { webhook: null, userErrors: userErrors(answer.refusals, locale) };
  const message = conflictMessage(answer.conflict.currentVersion, locale);
  const conflict = { code: 'VERSION_CONFLICT', field: ['expectedVersion'], message } as const;
  return { webhook: null, userErrors: [new RefusedInput(conflict)] };
}

/** The same where there is a new secret. */
export async function secretPayloadOf(
  outcome: Promise<WebhookWithSecret | { readonly refusals: readonly WebhookRefusal[] }>,
  locale: Locale,
): Promise<WebhookSecretPayload> {
  const answer = await outcome;
  if ('secret' in answer) return { ...answer, userErrors: [] };
  return { webhook: null, secret: null, userErrors: userErrors(answer.refusals, locale) };
}

export function userErrors(refusals: readonly WebhookRefusal[], locale: Locale): UserError[] {
  return refusals.map(
    (refusal) =>
      new RefusedInput({
        code: refusal.code,
        field: refusal.field,
        message: refusalMessage(refusal, locale),
      }),
  );
}
