import {
  Manuscript,
  manuscriptId,
  ReadableManuscripts,
  storedId,
  WorkingDraftFollower,
  type ManuscriptEntity,
} from '@kopij/articles';
import type { Actor } from '@kopij/editorial';
import { CurrentUser, Requires } from '@kopij/identity';
import { CONFIG, type Config } from '@kopij/platform';
import { Inject } from '@nestjs/common';
import { Args, Parent, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { ChangeQueue } from './change-queue.js';
import { OneManuscriptArguments } from './one-manuscript.arguments.js';
import { WorkingDraftChange } from './working-draft-change.types.js';

interface Message {
  readonly myWorkingDraftChanged: WorkingDraftChange;
}

/** What somebody is writing, in whichever of their windows. */
@Resolver(() => WorkingDraftChange)
export class WorkingDraftChangedResolver {
  constructor(
    private readonly drafts: WorkingDraftFollower,
    private readonly manuscripts: ReadableManuscripts,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Subscription(() => WorkingDraftChange, {
    description:
      'Tells the caller, and nobody else, that their own working draft of a manuscript was saved, committed or discarded, in whichever window: within about a second. Begins with how it is. What was saved several times meanwhile is told once.',
  })
  @Requires('manuscript:read')
  async myWorkingDraftChanged(
    @Args() { manuscriptId: asked }: OneManuscriptArguments,
    @CurrentUser() actor: Actor,
  ): Promise<AsyncIterableIterator<Message>> {
    const { id } = await this.manuscripts.demand(actor, storedId(asked));
    const message = { myWorkingDraftChanged: { manuscriptId: manuscriptId(id) } };
    const key = { manuscriptId: id, userId: actor.id };
    const leave = await this.drafts.follow(key, () => queue.put(id, message));
    const queue = new ChangeQueue<Message>(this.config.liveQueue, leave);
    queue.put(id, message);
    return queue;
  }

  @ResolveField(() => Manuscript, {
    nullable: true,
    description:
      'The manuscript as it is now, with `myWorkingDraft`; null if the caller may not read it any more.',
  })
  manuscript(
    @Parent() { manuscriptId: id }: WorkingDraftChange,
    @CurrentUser() actor: Actor,
  ): Promise<ManuscriptEntity | null> {
    return this.manuscripts.find(actor, storedId(id));
  }
}
