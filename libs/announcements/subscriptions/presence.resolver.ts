import {
  Manuscript,
  manuscriptId,
  ReadableManuscripts,
  storedId,
  type ManuscriptEntity,
} from '@kopij/articles';
import type { Actor } from '@kopij/editorial';
import { CurrentUser, Requires } from '@kopij/identity';
import { CONFIG, type Config } from '@kopij/platform';
import { Presences } from '@kopij/presence';
import { Inject } from '@nestjs/common';
import { Args, Parent, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { ChangeQueue } from './change-queue.js';
import { OneManuscriptArguments } from './one-manuscript.arguments.js';
import { PresenceChange } from './presence-change.types.js';

/** Who is at work on a manuscript. */
@Resolver(() => PresenceChange)
export class PresenceChangedResolver {
  constructor(
    private readonly presences: Presences,
    private readonly manuscripts: ReadableManuscripts,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Subscription(() => PresenceChange, {
    description:
      'Tells who opens a manuscript, leaves it, goes to another block, locks it or takes it over. Begins with how it is.',
  })
  @Requires('manuscript:read')
  async presence(
    @Args() { manuscriptId: asked }: OneManuscriptArguments,
    @CurrentUser() actor: Actor,
  ): Promise<AsyncIterableIterator<{ presence: PresenceChange }>> {
    const { id } = await this.manuscripts.demand(actor, storedId(asked));
    const message = { presence: { manuscriptId: manuscriptId(id) } };
    const put = (): void => queue.put(id, message);
    const leave = this.presences.onChange((changed) => {
      // They may have lost the manuscript since. If that cannot be known now, the message tells nothing by itself.
      if (changed === id) void this.manuscripts.find(actor, id).then((found) => found && put(), put);
    });
    const queue = new ChangeQueue<{ presence: PresenceChange }>(this.config.liveQueue, leave);
    put();
    return queue;
  }

  @ResolveField(() => Manuscript, {
    nullable: true,
    description:
      'The manuscript as it is now, with who is there; null if the caller may not read it any more.',
  })
  manuscript(
    @Parent() { manuscriptId: id }: PresenceChange,
    @CurrentUser() actor: Actor,
  ): Promise<ManuscriptEntity | null> {
    return this.manuscripts.find(actor, storedId(id));
  }
}
