import { PlainArguments, Weighs, type Connection } from '@kopij/platform';
import { Section, type SectionNode } from '@kopij/sections';
import { ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { ArticleConnection } from '../contract/article-connection.js';
import type { Article } from '../contract/article.types.js';
import { ArticleReader } from '../reading/article-reader.js';
import { sectionList } from '../stored/article-list.js';
import { askedColumns } from './asked-columns.js';
import { isAlone } from './is-alone.js';
import { ListArguments, listRequest } from './list-arguments.js';

/** The articles of a section. */
@Resolver(() => Section)
export class SectionPageResolver {
  constructor(private readonly reader: ArticleReader) {}

  @Weighs(30)
  @ResolveField(() => ArticleConnection, {
    description: 'The articles in it and in the sections below it, newest first.',
  })
  @PlainArguments(ListArguments)
  articles(
    { id }: SectionNode,
    page: ListArguments,
    request: object,
    info: GraphQLResolveInfo,
  ): Connection<Article> | Promise<Connection<Article>> {
    const columns = askedColumns(info, ['edges', 'node']);
    const asked = { list: sectionList(id), ...listRequest(page), columns };
    return this.reader.page(request, asked, isAlone(info));
  }
}
