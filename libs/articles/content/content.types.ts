import { BlockUnion, CreditRoleEnum } from '@kopij/delivery';
import type { Block, CreditRole } from '@kopij/editorial';
import { enumOf, Holds } from '@kopij/platform';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

const HeadlineOriginEnum = enumOf('HeadlineOrigin', ['WRITTEN', 'DERIVED'], {
  description: 'Where a headline comes from.',
  values: { WRITTEN: 'Somebody wrote it.', DERIVED: 'It was made from the lead, for the desk to work with.' },
});

const DatelineKindEnum = enumOf('DatelineKind', ['PLACE', 'NONE'], {
  description: 'What was decided about the dateline.',
  values: { PLACE: 'The story is filed from somewhere.', NONE: 'The story has no dateline.' },
});

@ObjectType({ description: 'What was decided about the dateline. Undecided is null.' })
export class DatelineChoice {
  @Field(() => DatelineKindEnum)
  kind: 'PLACE' | 'NONE';

  @Holds(2)
  @Field(() => [String], { description: 'As printed. Empty where only the credits open the lead.' })
  places: string[];

  @Holds(1)
  @Field(() => [String], { description: 'State, province or country that follows the place.' })
  region: string[];

  @Field(() => String, { nullable: true, description: 'YYYY-MM-DD, or --MM-DD without its year.' })
  date: string | null;
}

@ObjectType({ description: 'An agency to be credited.' })
export class ManuscriptCredit {
  @Field({ description: "The agency's code, or as written where no agency is known by that name." })
  code: string;

  @Field(() => CreditRoleEnum)
  role: CreditRole;
}

@ObjectType({ description: 'What a revision says. A draft may be incomplete, so everything can be missing.' })
export class Content {
  @Field(() => String, { nullable: true, description: 'Short label above the headline.' })
  kicker: string | null;

  @Field(() => String, { nullable: true })
  headline: string | null;

  @Field(() => HeadlineOriginEnum)
  headlineOrigin: 'WRITTEN' | 'DERIVED';

  @Field(() => String, { nullable: true, description: 'Summary under the headline.' })
  standfirst: string | null;

  @Field(() => String, { nullable: true, description: 'Asked for by an editor; null: made of the headline.' })
  slug: string | null;

  @Field(() => ID, { nullable: true })
  sectionId: string | null;

  @Field(() => DatelineChoice, { nullable: true, description: 'null: not decided yet.' })
  dateline: DatelineChoice | null;

  @Holds(3)
  @Field(() => [ManuscriptCredit], { description: 'In the order of the page.' })
  credits: ManuscriptCredit[];

  @Holds(3)
  @Field(() => [String], { description: 'Names of the authors, in order.' })
  byline: string[];

  @Holds(20)
  @Field(() => [BlockUnion], {
    description: 'The body. Its first paragraph stands here without dateline and credits.',
  })
  blocks: Block[];

  @Field(() => Int, { description: 'Words in the body, headings aside.' })
  wordCount: number;
}
