import { Agency, type AgencyEntity } from '@kopij/agencies';
import { connectionType, DateTime, Holds, type Instant } from '@kopij/platform';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

/** More than a story is written up in. */
export const mostArticles = 100;

@ObjectType({ description: 'An article that was live with text of an item.' })
class UsedArticle {
  @Field(() => ID, { description: 'Its id, by which `manuscript` finds it too.' })
  articleId: string;

  @Field({ description: 'Its headline, as readers got it last with the text.' })
  headline: string;

  @Field(() => Int, { description: 'How many words of the item it had, at most at once in that month.' })
  wordCount: number;

  @Field(() => DateTime, { description: 'When it went live with the text first in that month.' })
  firstUsedAt: Instant;

  @Field(() => DateTime, { description: 'When it went live with the text last in that month.' })
  lastUsedAt: Instant;
}

/** The wire adds the item. */
@ObjectType({ description: 'An item of the wire of which articles were live with text.' })
export class UsedItem {
  @Field(() => ID, { description: 'Its id, also if it is no longer there.' })
  itemId: string;

  @Field(() => String, { nullable: true, description: 'Its headline, as taken.' })
  headline: string | null;

  @Field(() => Int, { description: 'The newest revision of it of which articles had text.' })
  revision: number;

  @Field(() => Int, { description: 'How many articles had text of it.' })
  articleCount: number;

  @Field(() => Int, { description: 'How many words of it they had: the sum of their `wordCount`.' })
  wordCount: number;

  @Field(() => DateTime, { description: 'When an article went live with its text first in that month.' })
  firstUsedAt: Instant;

  @Field(() => DateTime, { description: 'When an article went live with its text last in that month.' })
  lastUsedAt: Instant;

  @Holds(2)
  @Field(() => [UsedArticle], { description: `Those articles, oldest first; ${mostArticles} at most.` })
  articles: UsedArticle[];
}

export const UsedItemConnection = connectionType(UsedItem, 'UsedItem');

@ObjectType({
  description: 'What articles used of an agency’s text in a month, as evidence for its invoice.',
})
export class UsageReport {
  @Field(() => Agency)
  agency: AgencyEntity;

  @Field({ description: 'The month, in the newsroom’s time zone: `2026-11`.' })
  month: string;

  @Field(() => Int, { description: 'How many articles went live with its text, each counted once.' })
  articleCount: number;

  @Field(() => Int, { description: 'How many words of its text they had: the sum of all items.' })
  wordCount: number;

  readonly itemCount: number;
}
