import { Agency, type AgencyEntity } from '@kopij/agencies';
import { asAsked, enumOf, Holds, PageInfo, Weighs } from '@kopij/platform';
import { Section, type SectionNode } from '@kopij/sections';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Article } from './article.types.js';

export const SearchOrderEnum = enumOf('SearchOrder', ['NEWEST_FIRST', 'RELEVANCE'], {
  description: 'How articles that were found are ordered.',
  values: {
    NEWEST_FIRST: 'The last published first.',
    RELEVANCE:
      'Those with the words in the headline, kicker or standfirst first, and newer ones before older ones. Of more than 500, the newest 500 are ranked, and listed.',
  },
});

export const highlightFields = ['HEADLINE', 'STANDFIRST', 'TEXT'] as const;
export type HighlightField = (typeof highlightFields)[number];

const HighlightFieldEnum = enumOf('HighlightField', highlightFields, {
  description: 'A field in which words were found.',
  values: { HEADLINE: 'The headline.', STANDFIRST: 'The standfirst.', TEXT: 'The body.' },
});

@ObjectType({ description: 'A text with the words that were found.' })
export class Highlight {
  @Field(() => HighlightFieldEnum, { description: 'The field it is of.' })
  field: HighlightField;

  @Field({
    description: 'HTML: escaped text, with the words in `<mark>` elements. Of a long text, a passage.',
  })
  html: string;
}

@ObjectType({ description: 'An article that was found.' })
export class ArticleSearchEdge {
  @Field({ description: 'Opaque. For use as `after` in the same search.' })
  cursor: string;

  @Field(() => Article, { description: 'The article itself.' })
  node: Article;

  @Holds(3)
  @Weighs(20)
  @Field(() => [Highlight], {
    description: 'Where the words are: none of a field that has none, nor of a text that is withheld.',
  })
  highlights: readonly Highlight[];
}

@ObjectType({ description: 'Articles of a section, among those that were found.' })
export class SectionFacet {
  @Field(() => Section, { description: 'The section.' })
  section: SectionNode;

  @Field(() => Int, { description: 'How many are in it or in a section below it.' })
  count: number;
}

@ObjectType({ description: 'Articles that credit an agency, among those that were found.' })
export class AgencyFacet {
  @Field(() => Agency, { description: 'The agency.' })
  agency: AgencyEntity;

  @Field(() => Int, { description: 'How many credit it.' })
  count: number;
}

@ObjectType({ description: 'Articles of a year, among those that were found.' })
export class YearFacet {
  @Field(() => Int, { description: 'The year, in UTC.' })
  year: number;

  @Field(() => Int, { description: 'How many were published in it.' })
  count: number;
}

@ObjectType({
  description: 'What was found, by section, agency and year: of more than 1,000 articles, the newest 1,000.',
})
export class ArticleSearchFacets {
  @Holds(10)
  @Field(() => [SectionFacet], { description: 'At most 50, those with most articles first.' })
  sections: readonly SectionFacet[];

  @Holds(10)
  @Field(() => [AgencyFacet], { description: 'At most 50, those with most articles first.' })
  agencies: readonly AgencyFacet[];

  @Holds(10)
  @Field(() => [YearFacet], { description: 'The last year first.' })
  years: readonly YearFacet[];
}

@ObjectType({ description: 'One page of the articles that were found.' })
export class ArticleSearchConnection {
  @Holds(asAsked)
  @Field(() => [ArticleSearchEdge], { description: 'Its articles, in the order asked for.' })
  edges: readonly ArticleSearchEdge[];

  @Field(() => PageInfo, { description: 'The position of the page among all that was found.' })
  pageInfo: PageInfo;

  @Weighs(300, 'ONCE_A_PAGE')
  @Field(() => Int, {
    description: 'The number of articles found, but no more than 1,000. Counted only if requested.',
  })
  totalCount: number | Promise<number>;

  @Weighs(300, 'ONCE_A_PAGE')
  @Field(() => Boolean, { description: 'Whether `totalCount` is exact. If not, there are more than 1,000.' })
  isTotalExact: boolean | Promise<boolean>;

  @Weighs(500, 'ONCE_A_PAGE')
  @Field(() => ArticleSearchFacets, { description: 'Counted only if requested.' })
  facets: ArticleSearchFacets | Promise<ArticleSearchFacets>;
}
