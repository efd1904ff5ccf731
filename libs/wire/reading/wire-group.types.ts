import { WordDifference, type WordChange } from '@kopij/articles';
import { Holds } from '@kopij/platform';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { WireItemEntity } from '../items/wire-item.entity.js';
import { WireItem } from '../items/wire-item.types.js';

@ObjectType({ description: 'A paragraph that differs between two items that tell the same story.' })
export class WireParagraphDifference {
  @Holds(5)
  @Field(() => [WordDifference], {
    description:
      'The whole paragraph, word by word: what was removed is in this item, what was added in the other.',
  })
  words: WordChange[];
}

@ObjectType({ description: 'How another item of the group tells the story.' })
export class WireGroupDifference {
  @Field(() => WireItem, { description: 'The other item.' })
  item: WireItemEntity;

  @Holds(3)
  @Field(() => [WireParagraphDifference], {
    description:
      'The paragraphs that differ, in order; the headline counts as the first one. Empty: it says the same, word for word.',
  })
  paragraphs: WireParagraphDifference[];
}

/** The resolver adds the differences. */
@ObjectType({
  description:
    'Items that tell the same story: of several agencies, or of one under another credit. At most 50; those that the caller may see.',
})
export class WireGroup {
  @Field(() => ID, { description: 'Opaque. When two groups become one, it keeps the id of the older.' })
  id: string;

  @Holds(3)
  @Field(() => [WireItem], { description: 'All of them, this item included, last updated first.' })
  items: WireItemEntity[];

  /** Whose group was asked for. */
  of: WireItemEntity;
}
