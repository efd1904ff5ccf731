import { Public } from '@kopij/identity';
import {
  largestPage,
  Node,
  PageArguments,
  pageRequest,
  PlainArgument,
  PlainArguments,
  Problem,
  warn,
  Weighs,
  whenReady,
  type Connection,
} from '@kopij/platform';
import { ArgsType, Field, ID, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { ArticleConnection } from '../contract/article-connection.js';
import { Article } from '../contract/article.types.js';
import { ArticleReader } from '../reading/article-reader.js';
import { articleCursors } from '../reading/list-place.js';
import { everyArticle, agencyList, sectionAgencyList, sectionList } from '../stored/list-name.js';
import { ReadersViews, type ReadersView } from '../view/readers-view.js';
import { askedColumns } from './asked-columns.js';
import { NodeFinders } from './node-finders.js';

@ArgsType()
class ArticlesArguments extends PageArguments {
  @Field(() => String, {
    nullable: true,
    description: 'The slug of a section, present or former: what is in it and in all below it.',
  })
  section?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The code of an agency, or any name it is known by: what credits it.',
  })
  agency?: string | null;
}

/** What readers ask for: articles, and whatever an id names. */
@Resolver()
export class ArticlesResolver {
  constructor(
    private readonly reader: ArticleReader,
    private readonly views: ReadersViews,
    private readonly others: NodeFinders,
  ) {}

  @Query(() => Article, {
    nullable: true,
    description:
      'One article, by its id or by a present or former slug. Null when readers see no such article.',
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
    throw new Problem('BAD_INPUT', 'Ask for an article by its `id` or by its `slug`: by one of them.');
  }

  @Query(() => [Article], {
    nullable: 'items',
    description: `Articles by their present or former slugs, in the order asked: null where readers see no such article. At most ${largestPage} slugs.`,
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
        `\`slugs\` may name at most ${largestPage} articles at once; ${slugs.length} were named.`,
      );
    }
    return this.reader.bySlugs(request, slugs, askedColumns(info, []));
  }

  @Weighs(30)
  @Query(() => ArticleConnection, {
    description: 'Live articles, newest first. Nothing when there is no such section or agency.',
  })
  @Public()
  @PlainArguments(ArticlesArguments)
  articles(
    _: unknown,
    { section, agency, ...page }: ArticlesArguments,
    request: object,
    info: GraphQLResolveInfo,
  ): Connection<Article> | Promise<Connection<Article>> {
    const columns = askedColumns(info, ['edges', 'node']);
    const asked = pageRequest(page, articleCursors);
    return whenReady(this.views.of(request), (view) => {
      const list = listFor(view, section ?? null, agency ?? null);
      if (list === null) warnOfUnknown(request, view, { section, agency });
      return this.reader.page(request, { list, ...asked, columns }, true);
    });
  }

  @Query(() => Node, {
    nullable: true,
    description:
      'What an id names: an article, a section or an agency, and for whoever may read them a manuscript or its preview. Null when it names nothing the caller may see.',
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

function listFor(
  { sections, agencies }: ReadersView,
  section: string | null,
  agency: string | null,
): string | null {
  const sectionId = section === null ? null : sections.bySlug.get(section)?.id;
  const agencyId = agency === null ? null : agencies.resolve(agency)?.id;
  if (sectionId === undefined || agencyId === undefined) return null;
  if (sectionId === null) return agencyId === null ? everyArticle : agencyList(agencyId);
  return agencyId === null ? sectionList(sectionId) : sectionAgencyList(sectionId, agencyId);
}

/** A name that is mistyped, or that the newsroom has changed, gives an empty list: said, since it looks like no news. */
function warnOfUnknown(
  request: object,
  { sections, agencies }: ReadersView,
  { section, agency }: Record<'section' | 'agency', string | null | undefined>,
): void {
  if (section != null && !sections.bySlug.has(section)) {
    warn(request, { message: `There is no section with the slug ${quoted(section)}.`, argument: 'section' });
  }
  if (agency != null && !agencies.resolve(agency)) {
    warn(request, { message: `No agency is known by the name ${quoted(agency)}.`, argument: 'agency' });
  }
}

/** As it was sent, and not more of it than a name can have. */
function quoted(name: string): string {
  return JSON.stringify(name.length > 80 ? `${name.slice(0, 80)}…` : name);
}

/** A registry's own object with the name of its type, by which a {@link Node} tells them apart. */
function named<Value extends object>(__typename: string, value: Value): Value & { __typename: string } {
  return { ...value, __typename };
}
