import { BlockUnion, CreditRoleEnum } from '@kopij/delivery';
import type { Block, CreditRole } from '@kopij/editorial';
import { enumOf, Holds } from '@kopij/platform';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

const HeadlineOriginEnum = enumOf('HeadlineOrigin', ['WRITTEN', 'DERIVED'], {
  description: 'Whether a headline was written or generated.',
  values: { WRITTEN: 'Somebody wrote it.', DERIVED: 'It was generated from the lead, as a starting point.' },
});

const DatelineKindEnum = enumOf('DatelineKind', ['PLACE', 'NONE'], {
  description: 'Whether the story has a dateline.',
  values: { PLACE: 'The story has a dateline.', NONE: 'The story has no dateline.' },
});

@ObjectType({ description: 'The decision about the dateline; null while undecided.' })
export class DatelineChoice {
  @Field(() => DatelineKindEnum)
  kind: 'PLACE' | 'NONE';

  @Holds(2)
  @Field(() => [String], {
    description: 'The places, as printed. Empty if the dateline consists of credits only.',
  })
  places: string[];

  @Holds(1)
  @Field(() => [String], { description: 'The state, province or country after the place.' })
  region: string[];

  @Field(() => String, { nullable: true, description: 'YYYY-MM-DD, or --MM-DD without a year.' })
  date: string | null;
}

@ObjectType({ description: 'A credited agency.' })
export class ManuscriptCredit {
  @Field({ description: 'The agency’s code, or the name as written if no agency is known by it.' })
  code: string;

  @Field(() => CreditRoleEnum)
  role: CreditRole;
}

@ObjectType({
  description: 'The content of a revision. A draft may be incomplete, so any field can be missing.',
})
export class Content {
  @Field(() => String, { nullable: true, description: 'A short label above the headline.' })
  kicker: string | null;

  @Field(() => String, { nullable: true })
  headline: string | null;

  @Field(() => HeadlineOriginEnum)
  headlineOrigin: 'WRITTEN' | 'DERIVED';

  @Field(() => String, { nullable: true, description: 'The summary under the headline.' })
  standfirst: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The slug an editor asked for; null if it is made from the headline.',
  })
  slug: string | null;

  @Field(() => ID, { nullable: true })
  sectionId: string | null;

  @Field(() => DatelineChoice, { nullable: true, description: 'Null while undecided.' })
  dateline: DatelineChoice | null;

  @Holds(3)
  @Field(() => [ManuscriptCredit], { description: 'The credited agencies, in print order.' })
  credits: ManuscriptCredit[];

  @Holds(3)
  @Field(() => [String], { description: 'Names of the authors, in order.' })
  byline: string[];

  @Holds(3)
  @Field(() => [String], { description: 'What the story is about.' })
  keywords: string[];

  @Holds(5)
  @Field(() => [ID], {
    description: 'The articles that readers are shown beside it, in this order, as far as they are live.',
  })
  relatedArticleIds: string[];

  @Holds(20)
  @Field(() => [BlockUnion], {
    description: 'The body. Its first paragraph is the lead, without dateline and credits.',
  })
  blocks: Block[];

  @Field(() => Int, { description: 'The number of words in the body, not counting headings.' })
  wordCount: number;
}
