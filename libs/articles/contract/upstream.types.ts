import { upstreamTasks, type BlockState, type UpstreamTask } from '@kopij/editorial';
import { DateTime, enumOf, Holds, type Instant } from '@kopij/platform';
import { Field, Int, ObjectType } from '@nestjs/graphql';

export const UpstreamTaskEnum = enumOf<UpstreamTask>('UpstreamTask', upstreamTasks, {
  description: 'What an agency asks of copy that was made of its item.',
  values: {
    UPDATE: 'There is a newer revision. Merge it, or dismiss it.',
    HOLD: 'It asks for an embargo and does not say until when. Stops the copy until an editor dismisses it.',
    CORRECTION: 'It has corrected the item. Stops the copy until that is merged or dismissed.',
    KILL: 'It has killed the item. Stops the copy until two editors dismiss that.',
  },
});

const blockStates = ['UNCHANGED', 'EDITED', 'OWN'] as const;
const BlockStateEnum = enumOf<BlockState>('BlockState', blockStates, {
  description: 'What a block is, compared with what it was made of.',
  values: {
    UNCHANGED: 'As the agency wrote it.',
    EDITED: 'Text of an agency, edited.',
    OWN: 'The newsroom’s own text.',
  },
});

/** The wire adds the item. */
@ObjectType({ description: 'Where a block of the body comes from.' })
export class BlockProvenance {
  @Field({ description: 'The key of the block.' })
  blockKey: string;

  @Field(() => BlockStateEnum, { description: 'Compared with what was taken.' })
  state: BlockState;

  @Field(() => Int, { nullable: true, description: 'The revision of the item; null for own text.' })
  revision: number | null;

  @Holds(2)
  @Field(() => [String], { description: 'The agencies to be credited for it, as written.' })
  agencies: string[];

  @Field(() => Int, { description: 'How many words it has.' })
  words: number;

  /** Null for own text. */
  readonly itemId: string | null;
}

@ObjectType({ description: 'A wish to dismiss a kill, which a second editor has to share.' })
export class UpstreamDismissal {
  @Field(() => DateTime)
  askedAt: Instant;

  @Field({ description: 'Why.' })
  reason: string;
}

/** The wire adds the item, and what is different. */
@ObjectType({
  description: 'An item of the wire that a manuscript was made of, and what its agency did with it since.',
})
export class Upstream {
  @Field(() => String, { nullable: true, description: 'Its headline, as taken.' })
  headline: string | null;

  @Field(() => Int, { description: 'The newest revision that was taken or merged.' })
  revisionTaken: number;

  @Field(() => Int, { description: 'The newest revision there is.' })
  revisionNow: number;

  @Field(() => UpstreamTaskEnum, { nullable: true, description: 'What is open; null if nothing is.' })
  task: UpstreamTask | null;

  @Field({ description: 'The agency does not allow its text on the web.' })
  isNotForWeb: boolean;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Until when the agency lets its text be used; null if it does not say.',
  })
  expiresAt: Instant | null;

  @Holds(2)
  @Field(() => [String], {
    description:
      'Notes of the agency for the newsroom, with the revision taken. They must never reach readers.',
  })
  notes: string[];

  @Field(() => DateTime, { description: 'When it was taken first.' })
  takenAt: Instant;

  @Field(() => UpstreamDismissal, {
    nullable: true,
    description: 'The first of two dismissals of a kill; null if there is none.',
  })
  dismissal: UpstreamDismissal | null;

  readonly manuscriptId: string;
  readonly itemId: string;
}
