import { ageChangesAt, ageText, type Locale } from '@kopij/editorial';
import { fromInstant, largestPage, PlainArgument, Problem, Weighs } from '@kopij/platform';
import { Int, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Article } from '../contract/article.types.js';
import { ArticleReader } from '../reading/article-reader.js';
import { AnswerBases } from '../view/answer-basis.js';
import { askedColumns } from './asked-columns.js';
import { isAlone } from './is-alone.js';

/** How many articles the box "Meer uit ..." shows. */
const boxSize = 7;

/** The fields of an article that depend on more than the article. */
@Resolver(() => Article)
export class ArticleFieldsResolver {
  constructor(
    private readonly reader: ArticleReader,
    private readonly bases: AnswerBases,
  ) {}

  @ResolveField(() => String, {
    description: 'How long ago it was published, in words: `1 uur geleden`.',
  })
  @PlainArgument('locale', { type: () => String, description: '`nl` or `en`.', defaultValue: 'nl' })
  age(article: Article, { locale }: { locale: string | null }, request: object): string {
    const publishedAt = fromInstant(article.publishedAt);
    this.bases.of(request).holdUntil(ageChangesAt(publishedAt, article.now));
    return ageText(publishedAt, article.now, ageLocale(locale ?? 'nl'));
  }

  @Weighs(40)
  @ResolveField(() => [Article], {
    description: 'The newest other articles of its section and all below it, newest first.',
  })
  @PlainArgument('first', {
    type: () => Int,
    defaultValue: boxSize,
    description: `How many, at most ${largestPage}.`,
  })
  moreFromSection(
    article: Article,
    { first }: { first: number | null },
    request: object,
    info: GraphQLResolveInfo,
  ): Article[] | Promise<Article[]> {
    const size = first ?? boxSize;
    if (size < 0 || size > largestPage) {
      throw new Problem('BAD_INPUT', `\`first\` must be from 0 to ${largestPage}.`);
    }
    const asked = { first: size, columns: askedColumns(info, []) };
    return this.reader.moreFromSection(request, article, asked, isAlone(info));
  }
}

function ageLocale(written: string): Locale {
  const language = written.slice(0, 2).toLowerCase();
  if ((language === 'nl' || language === 'en') && /^[a-z]{2}(-|$)/i.test(written)) return language;
  throw new Problem('BAD_INPUT', 'An age can be told in nl or en.');
}
