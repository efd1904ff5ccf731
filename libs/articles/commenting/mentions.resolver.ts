import type { Actor } from '@kopij/editorial';
import { CurrentUser } from '@kopij/identity';
import { connectionOf, ForwardPageArguments, pageRequest, Weighs, type Connection } from '@kopij/platform';
import { Args, ObjectType, ResolveField, Resolver } from '@nestjs/graphql';
import { CountedList, MyWork } from '../contract/work.types.js';
import type { CommentThreadEntity } from '../threads/comment-thread.entity.js';
import { CommentThreadConnection } from './comment.types.js';
import { mentionCursors, Mentions } from './mentions.js';
import { placeOf } from './thread-reader.js';

@ObjectType({ description: 'Open threads of comments that mention the caller.' })
class MentionList extends CountedList {}

/** The threads in which the caller is waited for. */
@Resolver(() => MyWork)
export class MyMentionsResolver {
  constructor(private readonly mentions: Mentions) {}

  @ResolveField(() => MentionList, {
    name: 'mentions',
    description:
      'Threads of comments that mention the caller and that nobody has resolved. The last that was begun first.',
  })
  openMentions(@CurrentUser() actor: Actor): MentionList {
    return new MentionList(() => this.mentions.countUpToMost(actor));
  }
}

/** A page of them. */
@Resolver(() => MentionList)
export class MentionListResolver {
  constructor(private readonly mentions: Mentions) {}

  @Weighs(30)
  @ResolveField(() => CommentThreadConnection, { description: 'The threads, in the order of the list.' })
  async threads(
    @CurrentUser() actor: Actor,
    @Args() page: ForwardPageArguments,
  ): Promise<Connection<CommentThreadEntity>> {
    const cursors = mentionCursors;
    const request = pageRequest(page, cursors);
    const rows = await this.mentions.page(actor, request);
    const totalCount = (): Promise<number> => this.mentions.count(actor);
    return connectionOf({ rows, request, cursors, valuesOf: placeOf, totalCount }, (row) => row);
  }
}
