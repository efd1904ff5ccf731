import { BlockUnion } from '@kopij/delivery';
import type { Block, BlockChange } from '@kopij/editorial';
import { Holds } from '@kopij/platform';
import { Field, ObjectType } from '@nestjs/graphql';
import type { Merged, Since } from '../manuscript/outcome.js';
import { BlockChangeKindEnum } from './block-change-kind.js';

@ObjectType({ description: 'A block that a merge took from others.' })
class MergedBlock {
  @Field({ description: 'The key of the block.' })
  key: string;

  @Field(() => BlockChangeKindEnum)
  change: BlockChange['change'];

  @Field(() => BlockUnion, { nullable: true, description: 'As it is now; null if it is gone.' })
  block: Block | null;

  @Field(() => String, {
    nullable: true,
    description: 'The key of the block before it; null if it is the first, or gone.',
  })
  afterKey: string | null;
}

@ObjectType({
  description:
    'What a merge took from others: what makes the working copy of what you sent. The values of the fields are in `manuscript { content }`.',
})
export class MergedChanges {
  @Holds(5)
  @Field(() => [String], { description: 'The content fields that are not as you sent them.' })
  fields: string[];

  @Holds(5)
  @Field(() => [String], { description: 'The keys of the blocks in `changes`.' })
  blocks: string[];

  @Holds(5)
  @Field(() => [MergedBlock], {
    description:
      'The blocks that are not as you sent them, in the order of the body. Put each behind its `afterKey`, one by one, and an open editor has the merged body.',
  })
  changes: MergedBlock[];

  readonly since: Since;
}

/** What a merge took, in the form of the schema. */
export function mergedChanges({ fields, blocks, ...since }: Merged): MergedChanges {
  return {
    fields,
    blocks: blocks.map(({ key }) => key),
    changes: blocks.map(({ key, change, after, afterKey }) => ({ key, change, block: after, afterKey })),
    since,
  };
}
