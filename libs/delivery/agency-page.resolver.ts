import { Agency, type AgencyEntity } from '@kopij/agencies';
import { PageArguments, pageRequest, type Connection } from '@kopij/platform';
import { Args, Context, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { askedColumns } from './article-columns.js';
import { ArticleConnection } from './article-connection.js';
import { ArticleReader } from './article-reader.js';
import type { Article } from './article.types.js';
import { agencyList } from './list-name.js';
import { articleCursors } from './list-place.js';

/** What an agency's page shows. */
@Resolver(() => Agency)
export class AgencyPageResolver {
  constructor(private readonly reader: ArticleReader) {}

  @ResolveField(() => ArticleConnection, { description: 'What credits it, newest first.' })
  articles(
    @Parent() { id }: AgencyEntity,
    @Args() page: PageArguments,
    @Context() request: object,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Article>> {
    const columns = askedColumns(info, ['edges', 'node']);
    return this.reader.page(request, agencyList(id), pageRequest(page, articleCursors), columns);
  }
}
