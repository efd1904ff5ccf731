import { connectionType, DateTime, enumOf, type Instant } from '@kopij/platform';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { messageStates, type MessageState } from '../queue/webhook-message.entity.js';

const WebhookMessageStateEnum = enumOf<MessageState>('WebhookMessageState', messageStates, {
  description: 'What became of a message.',
  values: {
    PENDING: 'It will be sent, or sent again.',
    DELIVERED: 'Its receiver has answered with a status from 200 to 299.',
    FAILED: 'It was given up after three days.',
  },
});

/** The resolver adds its type and its article. */
@ObjectType({ description: 'One event for one webhook.' })
export class WebhookMessage {
  @Field(() => ID, { description: 'Its `webhook-id`: the same with each attempt.' })
  id: string;

  @Field(() => DateTime, { description: 'When the event happened.' })
  occurredAt: Instant;

  @Field(() => WebhookMessageStateEnum, { description: 'What became of it.' })
  state: MessageState;

  @Field(() => Int, { description: 'Failed attempts since it was queued, or queued again.' })
  failures: number;
}

/** The resolver adds the message. */
@ObjectType({ description: 'One attempt to deliver a message to a webhook.' })
export class WebhookAttempt {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => DateTime, { description: 'When it began.' })
  startedAt: Instant;

  @Field(() => Int, { description: 'How long it took, in milliseconds.' })
  duration: number;

  @Field(() => Int, { nullable: true, description: 'The HTTP status; null if nothing answered.' })
  status: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Why nothing answered: REFUSED for an address that is not public, UNREACHABLE, TIMEOUT, TOO_MANY_REDIRECTS, BROKEN, or SECRET_UNREADABLE if the key that the secret is encrypted with is missing. Null if something did.',
  })
  error: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'How the answer begins, at most 1,000 characters; null if it was empty.',
  })
  answer: string | null;
}

export const WebhookAttemptConnection = connectionType(WebhookAttempt, 'WebhookAttempt');
