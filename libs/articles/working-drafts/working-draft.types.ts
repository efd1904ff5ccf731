import {
  DateTime,
  Holds,
  UserError,
  UserErrorCodeEnum,
  type Instant,
  type UserErrorCode,
} from '@kopij/platform';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Manuscript } from '../contract/manuscript.types.js';
import type { ManuscriptEntity } from '../manuscript/manuscript.entity.js';
import type { WorkingDraftEntity } from './working-draft.entity.js';

/** A draft, beside the manuscript as it is now. */
export interface WorkingDraftView extends WorkingDraftEntity {
  readonly manuscript: ManuscriptEntity;
}

/** The resolver adds what is in it, and what happened since. */
@ObjectType({
  description:
    'What the caller is writing and has not handed to anybody. Nobody but them can read it: no colleague, no editor, no admin.',
})
export class WorkingDraft {
  @Field({
    description: 'SHA-256 of its content. Pass it as `expectedHash`, or as `workingDraftHash` of an edit.',
  })
  contentHash: string;

  @Field(() => Int, { description: 'The version of the manuscript that it is made from.' })
  baseVersion: number;

  @Field(() => DateTime, { description: 'When it was saved last.' })
  savedAt: Instant;
}

/** The resolver adds whose it is. */
@ObjectType({
  description: 'That somebody has a working draft. What is in it is nobody else’s business.',
})
export class WorkingDraftMark {
  @Field(() => DateTime, { description: 'When it was saved last.' })
  savedAt: Instant;

  @Field({ description: 'Whether it is the caller’s own.' })
  isMine: boolean;

  readonly userId: string;
}

@ObjectType({
  implements: () => UserError,
  description:
    'What is stored is not what the caller has seen: another window of theirs has saved a working draft since, or has committed or discarded the one that was there. Nothing was done.',
})
export class WorkingDraftConflict implements UserError {
  @Field(() => UserErrorCodeEnum, { description: 'DRAFT_CONFLICT; DRAFT_GONE if nothing is stored.' })
  readonly code: UserErrorCode;

  @Holds(3)
  @Field(() => [String], { nullable: true })
  readonly field = ['expectedHash'];

  @Field(() => WorkingDraft, {
    nullable: true,
    description:
      'What is stored: the words of the other window. Null if nothing is: what the caller has written now is saved without `expectedHash`.',
  })
  readonly workingDraft: WorkingDraftView | null;

  constructor(
    stored: WorkingDraftView | null,
    readonly message: string,
  ) {
    this.code = stored ? 'DRAFT_CONFLICT' : 'DRAFT_GONE';
    this.workingDraft = stored;
  }
}

@ObjectType()
export class SaveWorkingDraftPayload {
  @Field(() => WorkingDraft, {
    nullable: true,
    description:
      'The draft as it is stored; null if it was refused. For a repeated idempotency key, if it is still what is stored; else WorkingDraftConflict.',
  })
  workingDraft: WorkingDraftView | null;

  @Holds(10)
  @Field(() => [UserError], { description: 'Every reason why it was refused. Empty when it was done.' })
  userErrors: UserError[];
}

@ObjectType()
export class DiscardWorkingDraftPayload {
  @Field(() => Manuscript, {
    nullable: true,
    description: 'The manuscript, which has not changed; null if it was refused.',
  })
  manuscript: ManuscriptEntity | null;

  @Holds(10)
  @Field(() => [UserError], { description: 'Every reason why it was refused. Empty when it was done.' })
  userErrors: UserError[];
}
