import {
  isReadable,
  Manuscript,
  manuscriptId,
  ReadableManuscripts,
  storedId,
  type ManuscriptEntity,
} from '@kopij/articles';
import type { Actor } from '@kopij/editorial';
import { CurrentUser, Requires } from '@kopij/identity';
import type { RequestContext } from '@kopij/platform';
import {
  Args,
  ArgsType,
  Context,
  Field,
  ID,
  Parent,
  ResolveField,
  Resolver,
  Subscription,
} from '@nestjs/graphql';
import { MaxLength } from 'class-validator';
import { ChangeHub } from './change-hub.js';
import { ManuscriptChange } from './manuscript-change.types.js';
import { manuscriptTopic } from './manuscript-topic.js';
import { OwnedManuscriptTopic, type OwnedChange } from './owned-manuscript-topic.js';
import { beginningOf, SubscriptionArguments } from './subscription.arguments.js';

@ArgsType()
class ManuscriptChangedArguments extends SubscriptionArguments {
  @Field(() => ID, { description: 'The id of a manuscript, or of its article.' })
  @MaxLength(60)
  id: string;
}

const tell = (eventId: string, articleId: string | null): ManuscriptChange => ({
  eventId,
  manuscriptId: articleId === null ? null : manuscriptId(articleId),
});

/** What changes in the newsroom. */
@Resolver(() => ManuscriptChange)
export class ManuscriptChangedResolver {
  constructor(
    private readonly hub: ChangeHub,
    private readonly manuscripts: ReadableManuscripts,
    private readonly owned: OwnedManuscriptTopic,
  ) {}

  @Subscription(() => ManuscriptChange, {
    description: 'Tells of every change of one manuscript, by whomever, planned or published.',
  })
  @Requires('manuscript:read')
  manuscriptChanged(
    @CurrentUser() actor: Actor,
    @Args() { id, ...args }: ManuscriptChangedArguments,
    @Context() context: RequestContext,
  ): Promise<AsyncIterableIterator<{ manuscriptChanged: ManuscriptChange }>> {
    const asked = storedId(id);
    return this.follow(
      actor,
      args,
      context,
      (articleId) => articleId === asked,
      (eventId, articleId) => ({
        manuscriptChanged: tell(eventId, articleId),
      }),
    );
  }

  @Subscription(() => ManuscriptChange, {
    description:
      'Tells of every manuscript that is created or changed, for lists and overviews. All that is in `myWork` changes with one of these messages. Whose reach is OWN hears of what they made, or are assigned to, and once when it is given to somebody else.',
  })
  @Requires('manuscript:read')
  newsroomChanged(
    @CurrentUser() actor: Actor,
    @Args() args: SubscriptionArguments,
    @Context() context: RequestContext,
  ): Promise<AsyncIterableIterator<{ newsroomChanged: ManuscriptChange }>> {
    return this.follow(
      actor,
      args,
      context,
      () => true,
      (eventId, articleId) => ({
        newsroomChanged: tell(eventId, articleId),
      }),
    );
  }

  @ResolveField(() => Manuscript, { nullable: true, description: 'As it is now; null if there is none.' })
  manuscript(
    @Parent() { manuscriptId: id }: ManuscriptChange,
    @CurrentUser() actor: Actor,
  ): Promise<ManuscriptEntity | null> | null {
    return id === null ? null : this.manuscripts.find(actor, storedId(id));
  }

  /** What somebody may not read, they do not hear of either, but once: that it was given to somebody else. */
  private follow<Message>(
    actor: Actor,
    args: SubscriptionArguments,
    context: RequestContext,
    isMeant: (articleId: string) => boolean,
    tellOf: (eventId: string, articleId: string | null) => Message,
  ): Promise<AsyncIterableIterator<Message>> {
    const after = beginningOf(args, context);
    const keyOf = (articleId: string): string | null => (isMeant(articleId) ? articleId : null);
    if (actor.reach !== 'OWN') {
      return this.hub.subscribe({ topic: manuscriptTopic, keyOf, tell: tellOf }, after);
    }
    const keyOfTheirs = ({ manuscript, leftIds }: OwnedChange): string | null =>
      isReadable(actor, manuscript) || leftIds.has(actor.id) ? keyOf(manuscript.id) : null;
    return this.hub.subscribe({ topic: this.owned, keyOf: keyOfTheirs, tell: tellOf }, after);
  }
}
