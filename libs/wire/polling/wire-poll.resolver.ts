import type { Actor } from '@kopij/editorial';
import { CurrentUser, may } from '@kopij/identity';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { WireSourceEntity } from '../sources/wire-source.entity.js';
import { WireSource } from '../sources/wire-source.types.js';
import { PollLoader } from './poll.loader.js';
import { WirePoll } from './wire-poll.types.js';

@Resolver(() => WireSource)
export class WirePollResolver {
  constructor(private readonly loader: PollLoader) {}

  @ResolveField(() => WirePoll, {
    nullable: true,
    description: 'How polling it went last. Null if it was never polled, and for everybody but admins.',
  })
  async lastPoll(
    @Parent() { id }: WireSourceEntity,
    @Context() request: object,
    @CurrentUser() actor: Actor | null,
  ): Promise<WirePoll | null> {
    const poll = may(actor, 'wire:manage') ? await this.loader.poll(request, id) : null;
    if (poll?.polledAt == null) return null;
    const { polledAt, error, failures, dueAt } = poll;
    return { polledAt, error, failures, dueAt };
  }
}
