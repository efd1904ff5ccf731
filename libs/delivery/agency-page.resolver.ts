import { Agency, type AgencyEntity } from '@kopij/agencies';
import { PageArguments, pageRequest, PlainArguments, Weighs, type Connection } from '@kopij/platform';
import { ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { askedColumns } from './asked-columns.js';
import { ArticleConnection } from './article-connection.js';
import { ArticleReader } from './article-reader.js';
import type { Article } from './article.types.js';
import { isAlone } from './is-alone.js';
import { agencyList } from './list-name.js';
import { articleCursors } from './list-place.js';

/** What an agency's page shows. */
@Resolver(() => Agency)
export class AgencyPageResolver {
  constructor(private readonly reader: ArticleReader) {}

  @Weighs(30)
  @ResolveField(() => ArticleConnection, { description: 'What credits it, newest first.' })
  @PlainArguments(PageArguments)
  articles(
    { id }: AgencyEntity,
    page: PageArguments,
    request: object,
    info: GraphQLResolveInfo,
  ): Connection<Article> | Promise<Connection<Article>> {
    const columns = askedColumns(info, ['edges', 'node']);
    const asked = { list: agencyList(id), ...pageRequest(page, articleCursors), columns };
    return this.reader.page(request, asked, isAlone(info));
  }
}
