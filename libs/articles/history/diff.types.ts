import { BlockUnion } from '@kopij/delivery';
import type { Block, BlockChange } from '@kopij/editorial';
import { enumOf, Holds } from '@kopij/platform';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { BlockChangeKindEnum } from '../contract/block-change-kind.js';
import type { WordChange } from './word-changes.js';

const WordChangeKindEnum = enumOf('WordChangeKind', ['SAME', 'REMOVED', 'ADDED'], {
  description: 'How a piece of text changed.',
  values: { SAME: 'It is in both.', REMOVED: 'It is gone.', ADDED: 'It is new.' },
});

@ObjectType({ description: 'A piece of text, and how it changed.' })
export class WordDifference implements WordChange {
  @Field(() => WordChangeKindEnum)
  kind: WordChange['kind'];

  @Field({
    description:
      'Includes the white space around it. Joined together, the pieces give the old or the new text.',
  })
  text: string;
}

@ObjectType({ description: 'A field of the content that changed.' })
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

@ObjectType({ description: 'A block of the body that changed.' })
export class BlockDifference {
  @Field({ description: 'The key of the block, in both bodies.' })
  key: string;

  @Field(() => BlockChangeKindEnum)
  change: BlockChange['change'];

  @Field(() => BlockUnion, { nullable: true, description: 'null: it is new.' })
  before: Block | null;

  @Field(() => BlockUnion, { nullable: true, description: 'null: it is gone.' })
  after: Block | null;

  @Holds(10)
  @Field(() => [WordDifference], { description: 'The changes to its plain text, word by word.' })
  words: WordChange[];
}

@ObjectType({ description: 'The differences between two revisions.' })
export class RevisionDiff {
  @Field(() => Int, { description: 'The number of the older revision.' })
  from: number;

  @Field(() => Int, { description: 'The number of the newer revision.' })
  to: number;

  @Holds(8)
  @Field(() => [FieldDifference], { description: 'Fields other than the body.' })
  fields: FieldDifference[];

  @Holds(20)
  @Field(() => [BlockDifference], {
    description: 'The changed blocks, in the order of the newer body, with removed blocks where they were.',
  })
  blocks: BlockDifference[];
}
