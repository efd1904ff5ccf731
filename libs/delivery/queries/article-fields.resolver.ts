import { ageChangesAt, ageText, type Locale } from '@kopij/editorial';
import { fromInstant, Holds, largestPage, PlainArgument, Problem, Weighs } from '@kopij/platform';
import { Int, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Article } from '../contract/article.types.js';
import { ArticleReader } from '../reading/article-reader.js';
import { AnswerBases } from '../view/answer-basis.js';
import { storyColumn } from '../view/article-columns.js';
import { Site } from '../view/site.js';
import { askedColumns } from './asked-columns.js';
import { isAlone } from './is-alone.js';
import { distinctDescription } from './list-arguments.js';
import { structuredData } from './structured-data.js';

/** Default number of articles in the box "Meer uit ...". */
const boxSize = 7;

/** The fields of an article that need more than the article itself. */
@Resolver(() => Article)
export class ArticleFieldsResolver {
  constructor(
    private readonly reader: ArticleReader,
    private readonly bases: AnswerBases,
    private readonly site: Site,
  ) {}

  @Weighs(10)
  @ResolveField(() => String, {
    description:
      'It as a NewsArticle of schema.org in JSON-LD, for search engines: put it in a `<script type="application/ld+json">` as it is.',
  })
  structuredData(article: Article): string {
    return structuredData(article, this.site);
  }

  @ResolveField(() => String, {
    description: 'How long ago it was published, in words: `1 uur geleden`.',
  })
  @PlainArgument('locale', { type: () => String, description: '`nl` or `en`.', defaultValue: 'nl' })
  age(article: Article, { locale }: { locale: string | null }, request: object): string {
    const publishedAt = fromInstant(article.publishedAt);
    this.bases.of(request).holdUntil(ageChangesAt(publishedAt, article.now));
    return ageText(publishedAt, article.now, ageLocale(locale ?? 'nl'));
  }

  @Holds(5)
  @Weighs(20)
  @ResolveField(() => [Article], {
    description:
      'The articles that an editor has put beside it, in that order: those that are live. At most 20.',
  })
  relatedArticles(
    article: Article,
    _: object,
    request: object,
    info: GraphQLResolveInfo,
  ): Article[] | Promise<Article[]> {
    return this.reader.related(request, article, askedColumns(info, []));
  }

  @Weighs(40)
  @ResolveField(() => [Article], {
    description: 'The newest other articles of its section and the sections below it, newest first.',
  })
  @PlainArgument('first', {
    type: () => Int,
    defaultValue: boxSize,
    description: `The maximum number of items, at most ${largestPage}.`,
  })
  @PlainArgument('distinct', {
    type: () => Boolean,
    defaultValue: false,
    description: `${distinctDescription} The article itself counts as a newer one.`,
  })
  moreFromSection(
    article: Article,
    { first, distinct }: { first: number | null; distinct: boolean | null },
    request: object,
    info: GraphQLResolveInfo,
  ): Article[] | Promise<Article[]> {
    const size = first ?? boxSize;
    if (size < 0 || size > largestPage) {
      throw new Problem('BAD_INPUT', `\`first\` must be between 0 and ${largestPage}.`);
    }
    const isDistinct = distinct ?? false;
    const columns = askedColumns(info, []) | (isDistinct ? storyColumn : 0);
    const asked = { first: size, isDistinct, columns };
    return this.reader.moreFromSection(request, article, asked, isAlone(info));
  }
}

function ageLocale(written: string): Locale {
  const language = written.slice(0, 2).toLowerCase();
  if ((language === 'nl' || language === 'en') && /^[a-z]{2}(-|$)/i.test(written)) return language;
  throw new Problem('BAD_INPUT', 'The `locale` of an age must be `nl` or `en`.');
}
