import { connectionOf, ForwardPageArguments, pageRequest, Weighs, type Connection } from '@kopij/platform';
import { Args, Context, ID, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { typeOf } from '../delivery/message-body.js';
import type { WebhookAttemptEntity } from '../delivery/webhook-attempt.entity.js';
import type { WebhookEntity } from '../endpoints/webhook.entity.js';
import { Webhook } from '../endpoints/webhook.types.js';
import type { WebhookMessageEntity } from '../queue/webhook-message.entity.js';
import { WebhookAttempt, WebhookAttemptConnection, WebhookMessage } from './webhook-attempt.types.js';
import { attemptCursors, placeOfAttempt, WebhookAttempts } from './webhook-attempts.js';

/** How sending goes. Only those who may see a webhook come here. */
@Resolver(() => Webhook)
export class WebhookSendingResolver {
  constructor(private readonly list: WebhookAttempts) {}

  @Weighs(30)
  @ResolveField(() => WebhookAttemptConnection, {
    description: 'The attempts to deliver messages to it, newest first.',
  })
  async attempts(
    @Parent() { id }: WebhookEntity,
    @Args() page: ForwardPageArguments,
  ): Promise<Connection<WebhookAttemptEntity>> {
    const request = pageRequest(page, attemptCursors);
    return connectionOf(
      {
        rows: await this.list.page(id, request),
        request,
        cursors: attemptCursors,
        valuesOf: placeOfAttempt,
        totalCount: () => this.list.count(id),
      },
      (row) => row,
    );
  }

  @Weighs(20)
  @ResolveField(() => Int, { description: 'How many messages wait for it.' })
  pendingCount(@Parent() { id }: WebhookEntity): Promise<number> {
    return this.list.countPending(id);
  }
}

@Resolver(() => WebhookAttempt)
export class WebhookAttemptResolver {
  constructor(private readonly list: WebhookAttempts) {}

  @ResolveField(() => WebhookMessage, { description: 'What was to be delivered.' })
  message(
    @Parent() { messageSequence }: WebhookAttemptEntity,
    @Context() request: object,
  ): Promise<WebhookMessageEntity> {
    return this.list.message(request, messageSequence);
  }
}

@Resolver(() => WebhookMessage)
export class WebhookMessageResolver {
  @ResolveField(() => String, { description: 'The `type` in what is sent, such as `article.published`.' })
  type(@Parent() { event }: WebhookMessageEntity): string {
    return typeOf[event];
  }

  @ResolveField(() => ID, { nullable: true, description: 'The article it is about; null for a test.' })
  articleId(@Parent() { event, subjectId }: WebhookMessageEntity): string | null {
    return event === 'TEST' ? null : subjectId;
  }
}
