import { ageText, type Locale } from '@kopij/editorial';
import { fromInstant, largestPage, Problem } from '@kopij/platform';
import { Args, Context, Info, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { askedColumns } from './article-columns.js';
import { ArticleReader } from './article-reader.js';
import { Article } from './article.types.js';
import { PlainArgument } from './plain-argument.js';

/** How many articles the box "Meer uit ..." shows. */
const boxSize = 7;

/** The fields of an article that depend on more than the article. */
@Resolver(() => Article)
export class ArticleFieldsResolver {
  constructor(private readonly reader: ArticleReader) {}

  @ResolveField(() => String, {
    description: 'How long ago it was published, in words: `1 uur geleden`.',
  })
  @PlainArgument('locale', { type: () => String, description: '`nl` or `en`.', defaultValue: 'nl' })
  age(article: Article, { locale }: { locale: string | null }): string {
    return ageText(fromInstant(article.publishedAt), article.now, ageLocale(locale ?? 'nl'));
  }

  @ResolveField(() => [Article], {
    description: 'The newest other articles of its section and all below it, newest first.',
  })
  moreFromSection(
    @Parent() article: Article,
    @Args('first', {
      type: () => Int,
      nullable: true,
      defaultValue: boxSize,
      description: `How many, at most ${largestPage}.`,
    })
    first: number | null,
    @Context() request: object,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Article[]> {
    const size = first ?? boxSize;
    if (size < 0 || size > largestPage) {
      throw new Problem('BAD_INPUT', `\`first\` must be from 0 to ${largestPage}.`);
    }
    return this.reader.moreFromSection(request, article, size, askedColumns(info, []));
  }
}

function ageLocale(written: string): Locale {
  const language = written.slice(0, 2).toLowerCase();
  if ((language === 'nl' || language === 'en') && /^[a-z]{2}(-|$)/i.test(written)) return language;
  throw new Problem('BAD_INPUT', 'An age can be told in nl or en.');
}
