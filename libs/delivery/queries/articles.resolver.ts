import { Public } from '@kopij/identity';
import {
  largestPage,
  Node,
  PlainArgument,
  PlainArguments,
  Problem,
  Weighs,
  whenReady,
  type Connection,
} from '@kopij/platform';
import { ArgsType, Field, ID, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { ArticleConnection } from '../contract/article-connection.js';
import { Article } from '../contract/article.types.js';
import { ArticleReader } from '../reading/article-reader.js';
import { keywordList } from '../stored/article-list.js';
import { ReadersViews } from '../view/readers-view.js';
import { askedColumns } from './asked-columns.js';
import { ListArguments, listRequest } from './list-arguments.js';
import { listNamed, warnOfUnknown } from './named-list.js';
import { NodeFinders } from './node-finders.js';

@ArgsType()
class ArticlesArguments extends ListArguments {
  @Field(() => String, {
    nullable: true,
    description: 'Only articles in this section or the sections below it: its current or a former slug.',
  })
  section?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only articles that credit this agency: its code or any of its names.',
  })
  agency?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Only articles with this keyword: the whole of it, in capitals or not. Not together with `section` or `agency`.',
  })
  keyword?: string | null;
}

/** The public queries: articles, and objects by id. */
@Resolver()
export class ArticlesResolver {
  constructor(
    private readonly reader: ArticleReader,
    private readonly views: ReadersViews,
    private readonly others: NodeFinders,
  ) {}

  @Query(() => Article, {
    nullable: true,
    description: 'An article by its id, or by its current or a former slug. Null if no such article is live.',
  })
  @Public()
  @PlainArgument('id', { type: () => ID })
  @PlainArgument('slug', { type: () => String })
  article(
    _: unknown,
    { id, slug }: { id?: string | null; slug?: string | null },
    request: object,
    info: GraphQLResolveInfo,
  ): Article | null | Promise<Article | null> {
    const columns = askedColumns(info, []);
    if (id != null && slug == null) return this.reader.byId(request, id, columns, true);
    if (slug != null && id == null) return this.reader.bySlug(request, slug, columns);
    throw new Problem('BAD_INPUT', 'Give either the `id` or the `slug` of the article, not both.');
  }

  @Query(() => [Article], {
    nullable: 'items',
    description: `Articles by their current or former slugs, in the order given; null for each that is not live. At most ${largestPage} slugs.`,
  })
  @Public()
  @PlainArgument('slugs', { type: () => String, isArray: true, nullable: false })
  articlesBySlugs(
    _: unknown,
    { slugs }: { slugs: readonly string[] },
    request: object,
    info: GraphQLResolveInfo,
  ): (Article | null)[] | Promise<(Article | null)[]> {
    if (slugs.length > largestPage) {
      throw new Problem(
        'BAD_INPUT',
        `\`slugs\` may contain at most ${largestPage} slugs; it contains ${slugs.length}.`,
      );
    }
    return this.reader.bySlugs(request, slugs, askedColumns(info, []));
  }

  @Weighs(30)
  @Query(() => ArticleConnection, {
    description: 'The live articles, newest first. Empty if the section or agency does not exist.',
  })
  @Public()
  @PlainArguments(ArticlesArguments)
  articles(
    _: unknown,
    { section, agency, keyword, ...page }: ArticlesArguments,
    request: object,
    info: GraphQLResolveInfo,
  ): Connection<Article> | Promise<Connection<Article>> {
    const columns = askedColumns(info, ['edges', 'node']);
    const asked = listRequest(page);
    if (keyword != null) {
      if (section == null && agency == null) {
        return this.reader.page(request, { list: keywordList(keyword), ...asked, columns }, true);
      }
      throw new Problem('BAD_INPUT', 'Give either a `keyword`, or a `section` and an `agency`.');
    }
    return whenReady(this.views.of(request), (view) => {
      const list = listNamed(view, section ?? null, agency ?? null);
      if (list === null) warnOfUnknown(request, view, { section, agency });
      return this.reader.page(request, { list, ...asked, columns }, true);
    });
  }

  @Query(() => Node, {
    nullable: true,
    description:
      'The object with this id: an article, section or agency, and for callers who may read them, a manuscript or its preview. Null if there is none that the caller may see.',
  })
  @Public()
  @PlainArgument('id', { type: () => ID, nullable: false })
  async node(
    _: unknown,
    { id }: { id: string },
    request: object,
    info: GraphQLResolveInfo,
  ): Promise<Node | null> {
    const { sections, agencies } = await this.views.of(request);
    const section = sections.byId.get(id);
    if (section) return named('Section', section);
    const agency = agencies.byId.get(id);
    if (agency) return named('Agency', agency);
    return (
      (await this.reader.byId(request, id, askedColumns(info, []))) ?? (await this.others.find(request, id))
    );
  }
}

/** A registry's object with its type name, which {@link Node} uses to resolve the type. */
function named<Value extends object>(__typename: string, value: Value): Value & { __typename: string } {
  return { ...value, __typename };
}
