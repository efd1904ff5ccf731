import { BlockUnion } from '@kopij/delivery';
import type { Block, MergeConflict } from '@kopij/editorial';
import { Field, ObjectType } from '@nestjs/graphql';
import { textOfValue } from '../content/text-of-value.js';
import type { Since } from '../manuscript/outcome.js';

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

  @Field(() => BlockUnion, {
    nullable: true,
    description:
      'For a block: the one that both started from; null if there was none. Of several paragraphs that were split or joined only the text is given.',
  })
  baseBlock: Block | null;

  @Field(() => BlockUnion, {
    nullable: true,
    description: 'For a block: as others changed it; null if they removed it.',
  })
  theirsBlock: Block | null;

  @Field(() => BlockUnion, {
    nullable: true,
    description: 'For a block: as this edit would have changed it; null if removed.',
  })
  yoursBlock: Block | null;

  /** When others changed it; null if they are an agency. */
  readonly since: Since | null;
}

/** A clash, for the person who has to choose. */
export function clashOf(conflict: MergeConflict, since: Since | null): Clash {
  const { base, theirs, yours } = conflict;
  const place =
    conflict.kind === 'BLOCK'
      ? {
          ...{ field: 'blocks', blockKey: conflict.blockKey },
          ...{ baseBlock: conflict.base, theirsBlock: conflict.theirs, yoursBlock: conflict.yours },
        }
      : {
          ...{ field: conflict.field, blockKey: null },
          ...{ baseBlock: null, theirsBlock: null, yoursBlock: null },
        };
  return {
    ...place,
    base: textOfValue(base),
    theirs: textOfValue(theirs),
    yours: textOfValue(yours),
    since,
  };
}
