import type { MergeConflict } from '@kopij/editorial';
import { Field, ObjectType } from '@nestjs/graphql';
import { textOfValue } from '../content/text-of-value.js';

@ObjectType({ description: 'A place in the content that two people changed differently.' })
export class Clash {
  @Field({ description: 'The field of the content; `blocks` for a block of the body.' })
  field: string;

  @Field(() => String, { nullable: true, description: 'The key of the block; null for other fields.' })
  blockKey: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The text that both started from; null if there was none.',
  })
  base: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The text as others changed it; null if they removed it.',
  })
  theirs: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The text as this edit would have changed it; null if removed.',
  })
  yours: string | null;
}

/** A clash, as text for the person who has to choose. */
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
