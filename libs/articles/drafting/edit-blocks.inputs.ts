import { mostBlocks } from '@kopij/editorial';
import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayNotEmpty, IsOptional, ValidateNested } from 'class-validator';
import { BlockKey } from '../content/block-key.js';
import { BlockInput } from '../content/block.input.js';
import { EditInput } from './edit.input.js';

@InputType({
  description: 'A block to put in the body: in place of the block with its key, or as a new one.',
})
export class PutBlockInput {
  @Field(() => BlockInput, { description: 'The whole block. Without a key it is always new.' })
  @ValidateNested()
  @Type(() => BlockInput)
  block: BlockInput;

  @Field(() => String, {
    nullable: true,
    description:
      'For a new block: the key of the block that it follows; null for the start. A block that is there already stays in its place, whatever this says.',
  })
  @IsOptional()
  @BlockKey()
  afterKey?: string | null;
}

@InputType({ description: 'A block to move.' })
export class MoveBlockInput {
  @Field(() => String, { description: 'The key of the block.' })
  @BlockKey()
  key: string;

  @Field(() => String, {
    nullable: true,
    description: 'The key of the block that it is to follow; null for the start.',
  })
  @IsOptional()
  @BlockKey()
  afterKey?: string | null;
}

@InputType({ description: 'A block to remove.' })
export class RemoveBlockInput {
  @Field(() => String, { description: 'The key of the block.' })
  @BlockKey()
  key: string;
}

@InputType({ isOneOf: true, description: 'One step of an edit of the body.' })
export class BlockChangeInput {
  @Field(() => PutBlockInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => PutBlockInput)
  put?: PutBlockInput;

  @Field(() => MoveBlockInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => MoveBlockInput)
  move?: MoveBlockInput;

  @Field(() => RemoveBlockInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => RemoveBlockInput)
  remove?: RemoveBlockInput;
}

@InputType()
export class EditBlocksInput extends EditInput {
  @Field(() => [BlockChangeInput], {
    description: `1 to ${mostBlocks} steps, each carried out on what the ones before it made of the body that \`expectedVersion\` names. A key that is not in it then is refused (BLOCK_UNKNOWN), and nothing is done.`,
  })
  @ArrayNotEmpty()
  @ArrayMaxSize(mostBlocks)
  @ValidateNested({ each: true })
  @Type(() => BlockChangeInput)
  changes: BlockChangeInput[];
}
