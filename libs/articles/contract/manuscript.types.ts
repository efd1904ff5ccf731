import type { EditorialAction, FindingCode, ManuscriptState, RefusalCode } from '@kopij/editorial';
import { connectionType, DateTime, Holds, Node, UserErrorCodeEnum, type Instant } from '@kopij/platform';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { EditorialActionEnum, FindingCodeEnum, ManuscriptStateEnum, SeverityEnum } from './workflow.enums.js';

@ObjectType({ description: 'Whether the caller could do something now.' })
export class AllowedAction {
  @Field(() => EditorialActionEnum)
  action: EditorialAction;

  @Field()
  allowed: boolean;

  @Holds(3)
  @Field(() => [UserErrorCodeEnum], { description: 'All that is in the way; empty when it is allowed.' })
  reasons: RefusalCode[];

  @Holds(3)
  @Field(() => [String], {
    description:
      'The same in words, in the language asked for by `Accept-Language`: what is wrong, and what to do.',
  })
  explanations: string[];
}

@ObjectType({ description: 'Something about the copy that an editor can act on.' })
export class Finding {
  @Field(() => FindingCodeEnum)
  code: FindingCode;

  @Field(() => SeverityEnum)
  severity: 'ERROR' | 'WARNING';

  @Field({ description: 'In the language asked for by `Accept-Language`.' })
  message: string;

  @Holds(3)
  @Field(() => [String], { description: 'The way to it in the content, outermost first.' })
  field: string[];
}

@ObjectType({ description: 'An immutable, numbered snapshot of the content.' })
export class Revision {
  @Field(() => Int, { description: 'Counts from 1 in each manuscript.' })
  number: number;

  @Field({ description: 'SHA-256 of the content: what an approval is bound to.' })
  contentHash: string;

  @Field(() => DateTime)
  createdAt: Instant;
}

@ObjectType({ description: 'Something that was done to a manuscript.' })
export class HistoryEntry {
  @Field(() => Int, { description: 'The version of the manuscript that this made.' })
  sequence: number;

  @Field(() => DateTime)
  at: Instant;

  @Field(() => EditorialActionEnum)
  action: EditorialAction;

  @Field(() => ManuscriptStateEnum, { nullable: true, description: 'null: there was none before.' })
  fromState: ManuscriptState | null;

  @Field(() => ManuscriptStateEnum)
  toState: ManuscriptState;

  @Field(() => Int, { description: 'The working copy after it.' })
  revision: number;

  @Field(() => String, { nullable: true, description: 'The comment, reason or note that was given.' })
  comment: string | null;

  @Field(() => Int, { description: 'Its place in the history of the whole newsroom.' })
  number: number;

  @Field({
    description:
      'SHA-256 over the entry, the text it left, and the two entries before it: in this manuscript and in the newsroom.',
  })
  hash: string;
}

@ObjectType({
  implements: () => Node,
  description: 'The editorial side of an article.',
})
export class Manuscript implements Node {
  @Field(() => ID, {
    description:
      'Opaque, and not that of its article: see `articleId`. Wherever a manuscript is named by id, either will do.',
  })
  id: string;

  @Field(() => Int, { description: 'Grows with every change: send it back as `expectedVersion`.' })
  version: number;

  @Field(() => ManuscriptStateEnum, { description: 'Of the working copy. What readers see is `live`.' })
  state: ManuscriptState;

  @Field(() => Int, { description: 'The number of the working copy: send it back to publish it.' })
  revision: number;

  @Field(() => Int, { nullable: true, description: 'The revision readers see; null when they see none.' })
  liveRevision: number | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Readers see nothing of it before this instant; null or past: no embargo is in force.',
  })
  embargoedUntil: Instant | null;

  @Field(() => DateTime)
  createdAt: Instant;

  @Field(() => DateTime)
  updatedAt: Instant;
}

export const ManuscriptConnection = connectionType(Manuscript, 'Manuscript');
export const RevisionConnection = connectionType(Revision, 'Revision');
export const HistoryConnection = connectionType(HistoryEntry, 'History');
