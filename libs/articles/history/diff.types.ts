import { BlockUnion } from '@kopij/delivery';
import type { Block, BlockChange } from '@kopij/editorial';
import { enumOf, Holds } from '@kopij/platform';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { WordChange } from './word-changes.js';

const WordChangeKindEnum = enumOf('WordChangeKind', ['SAME', 'REMOVED', 'ADDED'], {
  description: 'What became of a stretch of text.',
  values: { SAME: 'It stands in both.', REMOVED: 'It is gone.', ADDED: 'It is new.' },
});

const BlockChangeKindEnum = enumOf('BlockChangeKind', ['ADDED', 'REMOVED', 'CHANGED', 'MOVED'], {
  description: 'What became of a block.',
  values: {
    ADDED: 'It is new.',
    REMOVED: 'It is gone.',
    CHANGED: 'It says something else, and may stand elsewhere.',
    MOVED: 'It says the same elsewhere.',
  },
});

@ObjectType({ description: 'A stretch of text, and what became of it.' })
class WordDifference implements WordChange {
  @Field(() => WordChangeKindEnum)
  kind: WordChange['kind'];

  @Field({ description: 'With the white space around it: put together, the stretches give either text.' })
  text: string;
}

@ObjectType({ description: 'A field of the content that differs.' })
export class FieldDifference {
  @Field({ description: 'Its name in `Content`.' })
  field: string;

  @Field(() => String, { nullable: true, description: 'As text; null: it was empty.' })
  before: string | null;

  @Field(() => String, { nullable: true, description: 'As text; null: it is empty.' })
  after: string | null;

  @Holds(10)
  @Field(() => [WordDifference], { description: 'Word by word.' })
  words: WordChange[];
}

@ObjectType({ description: 'A block of the body that differs.' })
export class BlockDifference {
  @Field({ description: 'Of the block, in both bodies.' })
  key: string;

  @Field(() => BlockChangeKindEnum)
  change: BlockChange['change'];

  @Field(() => BlockUnion, { nullable: true, description: 'null: it is new.' })
  before: Block | null;

  @Field(() => BlockUnion, { nullable: true, description: 'null: it is gone.' })
  after: Block | null;

  @Holds(10)
  @Field(() => [WordDifference], { description: 'Word by word, of its plain text.' })
  words: WordChange[];
}

@ObjectType({ description: 'What differs between two revisions.' })
export class RevisionDiff {
  @Field(() => Int, { description: 'The number of the one.' })
  from: number;

  @Field(() => Int, { description: 'The number of the other.' })
  to: number;

  @Holds(8)
  @Field(() => [FieldDifference], { description: 'Fields other than the body.' })
  fields: FieldDifference[];

  @Holds(20)
  @Field(() => [BlockDifference], {
    description: 'Blocks in the order of the later text, removed ones where they stood.',
  })
  blocks: BlockDifference[];
}
