import { Requires } from '@kopij/identity';
import { Holds } from '@kopij/platform';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { WebhookDirectory } from './webhook-directory.js';
import { Webhook } from './webhook.types.js';

/** Queries of webhooks, for admins. */
@Resolver(() => Webhook)
export class WebhooksResolver {
  constructor(private readonly directory: WebhookDirectory) {}

  @Holds(50)
  @Query(() => [Webhook], { description: 'All webhooks by name, with archived ones.' })
  @Requires('webhook:manage')
  webhooks(): Promise<Webhook[]> {
    return this.directory.all();
  }

  @Query(() => Webhook, { nullable: true, description: 'The webhook with this id; null if there is none.' })
  @Requires('webhook:manage')
  webhook(@Args('id', { type: () => ID }) id: string): Promise<Webhook | null> {
    return this.directory.byId(id);
  }
}
