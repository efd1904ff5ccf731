import type { EditorialAction, FindingCode, ManuscriptState, Need, RefusalCode } from '@kopij/editorial';
import { connectionType, DateTime, Holds, Node, UserErrorCodeEnum, type Instant } from '@kopij/platform';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import {
  EditorialActionEnum,
  FindingCodeEnum,
  ManuscriptStateEnum,
  NeedEnum,
  SeverityEnum,
} from './workflow.enums.js';

@ObjectType({ description: 'Whether the caller can perform an action now.' })
export class AllowedAction {
  @Field(() => EditorialActionEnum)
  action: EditorialAction;

  @Field()
  allowed: boolean;

  @Holds(3)
  @Field(() => [UserErrorCodeEnum], { description: 'Every reason why not; empty when it is allowed.' })
  reasons: RefusalCode[];

  @Holds(3)
  @Field(() => [String], {
    description:
      'The reasons as messages, in the language of `Accept-Language`: what is wrong, and what to do.',
  })
  explanations: string[];

  @Holds(1)
  @Field(() => [NeedEnum], {
    description: 'What its mutation demands besides the manuscript, whether it is allowed or not.',
  })
  needs: readonly Need[];
}

@ObjectType({ description: 'A problem with the copy that an editor can act on.' })
export class Finding {
  @Field(() => FindingCodeEnum)
  code: FindingCode;

  @Field(() => SeverityEnum)
  severity: 'ERROR' | 'WARNING';

  @Field({ description: 'A message in the language of `Accept-Language`.' })
  message: string;

  @Holds(3)
  @Field(() => [String], {
    description: 'The path to the field in the content, outermost first. Blocks are counted from 0.',
  })
  field: string[];

  @Field(() => String, {
    nullable: true,
    description: 'The key of the block that it is about; null if it is not about one block.',
  })
  blockKey: string | null;
}

@ObjectType({ description: 'An immutable, numbered snapshot of the content.' })
export class Revision {
  @Field(() => Int, { description: 'Counts from 1 in each manuscript.' })
  number: number;

  @Field({ description: 'SHA-256 of the content, which an approval refers to.' })
  contentHash: string;

  @Field(() => DateTime)
  createdAt: Instant;
}

@ObjectType({ description: 'An action that was performed on a manuscript.' })
export class HistoryEntry {
  @Field(() => Int, { description: 'The manuscript’s version after it.' })
  sequence: number;

  @Field(() => DateTime)
  at: Instant;

  @Field(() => EditorialActionEnum)
  action: EditorialAction;

  @Field(() => ManuscriptStateEnum, {
    nullable: true,
    description: 'The state before it; null if there was none.',
  })
  fromState: ManuscriptState | null;

  @Field(() => ManuscriptStateEnum)
  toState: ManuscriptState;

  @Field(() => Int, { description: 'The revision of the working copy after it.' })
  revision: number;

  @Field(() => String, { nullable: true, description: 'The comment, reason or note given with it.' })
  comment: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Its position in the history of the whole newsroom. On PostgreSQL it is null for up to a second, until the entry is sealed.',
  })
  number: number | null;

  @Field({
    description:
      'SHA-256 of the entry, the resulting content, and the previous entry of this manuscript; on SQLite also of its number and the previous entry of the newsroom.',
  })
  hash: string;
}

@ObjectType({
  implements: () => Node,
  description: 'The editorial side of an article: working copy, revisions and workflow.',
})
export class Manuscript implements Node {
  @Field(() => ID, {
    description:
      'Opaque. Different from the id of its article (`articleId`), but either can be used to refer to the manuscript.',
  })
  id: string;

  @Field(() => Int, { description: 'Increases with every change. Pass it as `expectedVersion`.' })
  version: number;

  @Field(() => ManuscriptStateEnum, {
    description: 'The state of the working copy. What readers see is `live`.',
  })
  state: ManuscriptState;

  @Field(() => Int, { description: 'The revision number of the working copy. Pass it when you publish.' })
  revision: number;

  @Field(() => Int, { nullable: true, description: 'The live revision; null if there is none.' })
  liveRevision: number | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the embargo ends. Null or in the past: no embargo is in force.',
  })
  embargoedUntil: Instant | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'When it is to be finished: see `assignManuscript`. Null if nobody has said, or once it is published, spiked or killed.',
  })
  dueAt: Instant | null;

  @Field(() => Int, { description: 'How many threads of comments on it are open.' })
  openThreadCount: number;

  @Field(() => DateTime)
  createdAt: Instant;

  @Field(() => DateTime)
  updatedAt: Instant;
}

export const ManuscriptConnection = connectionType(Manuscript, 'Manuscript');
export const RevisionConnection = connectionType(Revision, 'Revision');
export const HistoryConnection = connectionType(HistoryEntry, 'History');
