import { asAsked, DateTime, enumOf, Holds, PageInfo, type Edge, type Instant } from '@kopij/platform';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { articleChangeKinds } from '../stored/article-change.entity.js';

const changeKinds = [...articleChangeKinds, 'RESET'] as const;
export type ChangeKind = (typeof changeKinds)[number];

const ChangeKindEnum = enumOf('ChangeKind', changeKinds, {
  description: 'What happened to an article, or to all of them.',
  values: {
    PUBLISHED: 'It went live.',
    UPDATED: 'It was published again while it was live.',
    CORRECTED: 'It was published again with a correction note.',
    WITHDRAWN: 'It was taken offline. If it was killed, there is a `withdrawal` for it.',
    WITHHELD: 'A licence ended, so its text is withheld from now on.',
    RESET:
      'A section or an agency has changed, so any article may read differently, and be in other lists. Read all of them again.',
  },
});

@ObjectType({ description: 'Something that happened to what readers see.' })
export class Change {
  @Field(() => ChangeKindEnum, { description: 'What happened.' })
  kind: ChangeKind;

  @Field(() => DateTime, {
    description: 'When it happened. Entries may be a little out of the order of time.',
  })
  at: Instant;

  @Field(() => ID, { nullable: true, description: 'The article it happened to. Null for RESET.' })
  articleId: string | null;
}

@ObjectType({ description: 'One item of a ChangeConnection.' })
class ChangeEdge implements Edge<Change> {
  @Field({ description: 'Opaque. For use as `after` in `changes`, once this change has been dealt with.' })
  cursor: string;

  @Field(() => Change, { description: 'The item itself.' })
  node: Change;
}

@ObjectType({ description: 'What happened after a cursor.' })
export class ChangeConnection {
  @Holds(asAsked)
  @Field(() => [ChangeEdge], {
    description: 'In an order in which none is missed. Empty without `after`, or if nothing has happened.',
  })
  edges: readonly Edge<Change>[];

  @Field(() => PageInfo, {
    description:
      'The position of the page. Its `endCursor` is never null: the next request goes on from there.',
  })
  pageInfo: PageInfo;

  @Field({
    description:
      'Whether the changes after the cursor are no longer known, because it is too old or the database was restored from a backup. Then read all articles again, and go on from `endCursor`.',
  })
  startAgain: boolean;
}
