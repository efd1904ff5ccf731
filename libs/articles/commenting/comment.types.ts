import { connectionType, DateTime, enumOf, type Instant } from '@kopij/platform';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { ThreadKind } from '../threads/comment-thread.entity.js';

const ThreadKindEnum = enumOf<ThreadKind>('ThreadKind', ['COMMENT', 'CHANGE_REQUEST'], {
  description: 'How a thread was begun.',
  values: {
    COMMENT: 'By a comment.',
    CHANGE_REQUEST: 'By a reviewer who sent the copy back, with `requestChanges`.',
  },
});

/** The resolver adds people. */
@ObjectType({ description: 'What somebody said in a thread. Plain text, never for readers.' })
export class Comment {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => String, { nullable: true, description: 'Plain text. Null once it was deleted.' })
  text: string | null;

  @Field(() => DateTime)
  writtenAt: Instant;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was edited last; null if it never was.',
  })
  editedAt: Instant | null;

  @Field(() => DateTime, { nullable: true, description: 'When its writer deleted it; null if they did not.' })
  deletedAt: Instant | null;
}

@ObjectType({
  description:
    'What a thread is about: a block, or words in it. It stays with these words when the copy is edited.',
})
export class CommentAnchor {
  @Field({ description: 'The words, or the text of the block, as they were when the thread was begun.' })
  quote: string;

  @Field({
    description:
      'Whether the words, or the block, are gone from the working copy. They may come back, for example when a revision is restored.',
  })
  isOrphaned: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'The key of the block it is in now; null if it is orphaned.',
  })
  blockKey: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Where the words begin in the text of the block, in UTF-16 code units, as JavaScript counts. Of a list, the text has an item on each line; of a quote, its attribution on the last; of an image, it is the caption; of an embed, the title. Null for a whole block, and if it is orphaned.',
  })
  start: number | null;

  @Field(() => Int, { nullable: true, description: 'Where they end, likewise.' })
  end: number | null;
}

/** The resolver adds people, the place and the comments. */
@ObjectType({
  description:
    'What colleagues say to each other about a manuscript, or a place in it. Comments change nothing about the manuscript: neither its version nor its state, and they void no approval. Readers never see them.',
})
export class CommentThread {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => ThreadKindEnum)
  kind: ThreadKind;

  @Field(() => Int, { description: 'The revision that was the working copy when it was begun.' })
  revision: number;

  @Field(() => DateTime)
  startedAt: Instant;

  @Field(() => DateTime, { nullable: true, description: 'When it was resolved; null while it is open.' })
  resolvedAt: Instant | null;
}

export const CommentThreadConnection = connectionType(CommentThread, 'CommentThread');
