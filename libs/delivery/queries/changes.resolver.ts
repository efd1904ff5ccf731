import { Public } from '@kopij/identity';
import { ForwardPageArguments, pageRequest, PlainArguments, Weighs, type CursorKind } from '@kopij/platform';
import { Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Article } from '../contract/article.types.js';
import { Change, ChangeConnection } from '../contract/change.types.js';
import { decodePlace, encodePlace, type ChangePlace } from '../following/change-place.js';
import { FollowChanges } from '../following/follow-changes.js';
import { ArticleReader } from '../reading/article-reader.js';
import { askedColumns } from './asked-columns.js';

const changeCursors: CursorKind<ChangePlace> = { encode: encodePlace, decode: decodePlace };

/** What happens to what readers see, for those who keep a copy of it. */
@Resolver(() => Change)
export class ChangesResolver {
  constructor(
    private readonly follow: FollowChanges,
    private readonly reader: ArticleReader,
  ) {}

  @Weighs(30)
  @Query(() => ChangeConnection, {
    description:
      'What has happened to live articles since `after`, for clients that keep a copy of them: ask for `changes { pageInfo { endCursor } }`, then read all articles by POST, then go on from that cursor. Each change is told at least once, with the article as it is now.',
  })
  @Public()
  @PlainArguments(ForwardPageArguments)
  async changes(_: unknown, asked: ForwardPageArguments, request: object): Promise<ChangeConnection> {
    const { limit, cursor } = pageRequest(asked, changeCursors);
    const { changes, hasMore, place, startAgain } = await this.follow.execute(request, cursor, limit);
    const edges = changes.map((each) => ({ node: each.change, cursor: encodePlace(each.place) }));
    const pageInfo = {
      hasNextPage: hasMore,
      hasPreviousPage: cursor !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: encodePlace(place),
    };
    return { edges, pageInfo, startAgain };
  }

  @ResolveField(() => Article, {
    nullable: true,
    description:
      'The article as it is now, which may be newer than the change. Null if it is not live, when copies of it should be deleted. Also null for RESET.',
  })
  article(
    { articleId }: Change,
    _: unknown,
    request: object,
    info: GraphQLResolveInfo,
  ): Article | null | Promise<Article | null> {
    return articleId === null ? null : this.reader.byId(request, articleId, askedColumns(info, []));
  }
}
