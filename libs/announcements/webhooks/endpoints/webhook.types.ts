import { DateTime, enumOf, Holds, type Instant } from '@kopij/platform';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { webhookEvents, type WebhookEvent } from '../queue/webhook-events.js';
import { disabledReasons, type DisabledReason } from './webhook.entity.js';

export const WebhookEventEnum = enumOf<WebhookEvent>('WebhookEvent', webhookEvents, {
  description: 'What a webhook can be told. Each has a `type` in what is sent.',
  values: {
    ARTICLE_PUBLISHED:
      '`article.published`: an article went live, a new revision of it did, or it is shown again after an embargo.',
    ARTICLE_CORRECTED: '`article.corrected`: a correction of a live article was published.',
    ARTICLE_UNPUBLISHED: '`article.unpublished`: readers no longer see an article.',
    ARTICLE_KILLED: '`article.killed`: an article was withdrawn for good. Delete every copy.',
  },
});

const WebhookDisabledReasonEnum = enumOf<DisabledReason>('WebhookDisabledReason', disabledReasons, {
  description: 'Why a webhook is sent nothing.',
  values: {
    BY_ADMIN: 'An admin has disabled it.',
    GONE: 'Its receiver answered 410 Gone.',
    FAILING: 'Nothing could be delivered to it for three days.',
  },
});

/** Resolvers add how sending goes. */
@ObjectType({ description: 'An address that events are sent to, signed as Standard Webhooks has it.' })
export class Webhook {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => Int, { description: 'For `expectedVersion`.' })
  version: number;

  @Field({ description: 'What the newsroom calls it.' })
  name: string;

  @Field({ description: 'The address that events are sent to.' })
  url: string;

  @Holds(4)
  @Field(() => [WebhookEventEnum], { description: 'What it is told.' })
  events: WebhookEvent[];

  @Field(() => DateTime, { description: 'When it was created.' })
  createdAt: Instant;

  @Field(() => DateTime, { nullable: true, description: 'When it was archived; null if it was not.' })
  archivedAt: Instant | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Since when nothing is sent to it; null while it is enabled. Its events wait meanwhile.',
  })
  disabledAt: Instant | null;

  @Field(() => WebhookDisabledReasonEnum, {
    nullable: true,
    description: 'Why nothing is sent to it; null while it is enabled.',
  })
  disabledReason: DisabledReason | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When an attempt failed first since one last succeeded; null if none has.',
  })
  failingSince: Instant | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Until when its receiver asked to be left alone, by `Retry-After`. May be past.',
  })
  pausedUntil: Instant | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Until when a former secret signs beside the current one; null if it never had another.',
  })
  formerSecretUntil: Instant | null;
}
