import { PageArguments, pageRequest, PlainArguments, Weighs, type Connection } from '@kopij/platform';
import { Section, type SectionNode } from '@kopij/sections';
import { ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { ArticleConnection } from '../contract/article-connection.js';
import type { Article } from '../contract/article.types.js';
import { ArticleReader } from '../reading/article-reader.js';
import { articleCursors } from '../reading/list-place.js';
import { sectionList } from '../stored/list-name.js';
import { askedColumns } from './asked-columns.js';
import { isAlone } from './is-alone.js';

/** What a section's page shows. */
@Resolver(() => Section)
export class SectionPageResolver {
  constructor(private readonly reader: ArticleReader) {}

  @Weighs(30)
  @ResolveField(() => ArticleConnection, { description: 'What is in it and in all below it, newest first.' })
  @PlainArguments(PageArguments)
  articles(
    { id }: SectionNode,
    page: PageArguments,
    request: object,
    info: GraphQLResolveInfo,
  ): Connection<Article> | Promise<Connection<Article>> {
    const columns = askedColumns(info, ['edges', 'node']);
    const asked = { list: sectionList(id), ...pageRequest(page, articleCursors), columns };
    return this.reader.page(request, asked, isAlone(info));
  }
}
