import { WordDifference } from '@kopij/articles';
import { Holds } from '@kopij/platform';
import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'Something that two revisions of an item say differently.' })
export class WireDifference {
  @Field({ description: 'What it is, such as `headline`, `credits` or `body`.' })
  field: string;

  @Field(() => String, { nullable: true, description: 'As text; null: the revision does not say.' })
  before: string | null;

  @Field(() => String, { nullable: true, description: 'As text; null: the revision does not say.' })
  after: string | null;

  @Holds(10)
  @Field(() => [WordDifference], { description: 'Word by word.' })
  words: WordDifference[];
}

@ObjectType({ description: 'The differences between two revisions of an item.' })
export class WireDiff {
  @Field(() => Int, { description: 'The number of the one revision.' })
  from: number;

  @Field(() => Int, { description: 'The number of the other revision.' })
  to: number;

  @Holds(8)
  @Field(() => [WireDifference], { description: 'What differs. The body is one text, with its notes apart.' })
  differences: WireDifference[];
}
