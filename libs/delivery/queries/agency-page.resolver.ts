import { Agency, type AgencyEntity } from '@kopij/agencies';
import { PlainArguments, Weighs, type Connection } from '@kopij/platform';
import { ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { ArticleConnection } from '../contract/article-connection.js';
import type { Article } from '../contract/article.types.js';
import { ArticleReader } from '../reading/article-reader.js';
import { agencyList } from '../stored/article-list.js';
import { askedColumns } from './asked-columns.js';
import { isAlone } from './is-alone.js';
import { ListArguments, listRequest } from './list-arguments.js';

/** The articles of an agency. */
@Resolver(() => Agency)
export class AgencyPageResolver {
  constructor(private readonly reader: ArticleReader) {}

  @Weighs(30)
  @ResolveField(() => ArticleConnection, { description: 'The articles that credit it, newest first.' })
  @PlainArguments(ListArguments)
  articles(
    { id }: AgencyEntity,
    page: ListArguments,
    request: object,
    info: GraphQLResolveInfo,
  ): Connection<Article> | Promise<Connection<Article>> {
    const columns = askedColumns(info, ['edges', 'node']);
    const asked = { list: agencyList(id), ...listRequest(page), columns };
    return this.reader.page(request, asked, isAlone(info));
  }
}
