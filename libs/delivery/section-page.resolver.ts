import { PageArguments, pageRequest, type Connection } from '@kopij/platform';
import { Section, type SectionNode } from '@kopij/sections';
import { Args, Context, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { askedColumns } from './article-columns.js';
import { ArticleConnection } from './article-connection.js';
import { ArticleReader } from './article-reader.js';
import type { Article } from './article.types.js';
import { sectionList } from './list-name.js';
import { articleCursors } from './list-place.js';

/** What a section's page shows. */
@Resolver(() => Section)
export class SectionPageResolver {
  constructor(private readonly reader: ArticleReader) {}

  @ResolveField(() => ArticleConnection, { description: 'What is in it and in all below it, newest first.' })
  articles(
    @Parent() { id }: SectionNode,
    @Args() page: PageArguments,
    @Context() request: object,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Article>> {
    const columns = askedColumns(info, ['edges', 'node']);
    return this.reader.page(request, sectionList(id), pageRequest(page, articleCursors), columns);
  }
}
