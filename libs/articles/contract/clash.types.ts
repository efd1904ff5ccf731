import type { MergeConflict } from '@kopij/editorial';
import { Field, ObjectType } from '@nestjs/graphql';
import { textOfValue } from '../content/text-of-value.js';

@ObjectType({ description: 'One place in a text that two people changed, and not alike.' })
export class Clash {
  @Field({ description: 'The field of the content; `blocks` for a block of the body.' })
  field: string;

  @Field(() => String, { nullable: true, description: 'The key of the block; null for any other field.' })
  blockKey: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What both began with, as text; null: there was nothing.',
  })
  base: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What others made of it, as text; null: they took it out.',
  })
  theirs: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What this would have made of it, as text; null: taken out.',
  })
  yours: string | null;
}

/** A clash as somebody reads it who has to choose. */
export function clashOf(conflict: MergeConflict): Clash {
  const { base, theirs, yours } = conflict;
  return {
    field: conflict.kind === 'BLOCK' ? 'blocks' : conflict.field,
    blockKey: conflict.kind === 'BLOCK' ? conflict.blockKey : null,
    base: textOfValue(base),
    theirs: textOfValue(theirs),
    yours: textOfValue(yours),
  };
}
