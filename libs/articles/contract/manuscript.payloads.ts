import { Holds, UserError } from '@kopij/platform';
import { Field, ObjectType } from '@nestjs/graphql';
import type { ManuscriptEntity } from '../manuscript/manuscript.entity.js';
import { Manuscript } from './manuscript.types.js';

@ObjectType({ isAbstract: true })
export abstract class ManuscriptPayload {
  @Field(() => Manuscript, {
    nullable: true,
    description:
      'As it is now; null when something was in the way. To a repeated idempotency key: as it was after the first time.',
  })
  manuscript: ManuscriptEntity | null;

  @Holds(10)
  @Field(() => [UserError], { description: 'All that was in the way. Empty when it was done.' })
  userErrors: UserError[];
}

@ObjectType()
export class CreateManuscriptPayload extends ManuscriptPayload {}
@ObjectType()
export class EditManuscriptPayload extends ManuscriptPayload {}
@ObjectType()
export class SubmitManuscriptPayload extends ManuscriptPayload {}
@ObjectType()
export class RequestChangesPayload extends ManuscriptPayload {}
@ObjectType()
export class ApproveManuscriptPayload extends ManuscriptPayload {}
@ObjectType()
export class PublishManuscriptPayload extends ManuscriptPayload {}
@ObjectType()
export class UnpublishArticlePayload extends ManuscriptPayload {}
@ObjectType()
export class SpikeManuscriptPayload extends ManuscriptPayload {}
@ObjectType()
export class UnspikeManuscriptPayload extends ManuscriptPayload {}
@ObjectType()
export class RestoreRevisionPayload extends ManuscriptPayload {}
@ObjectType()
export class DiscardChangesPayload extends ManuscriptPayload {}
@ObjectType()
export class AssignManuscriptPayload extends ManuscriptPayload {}
@ObjectType()
export class OverrideReviewPayload extends ManuscriptPayload {}
@ObjectType()
export class KillArticlePayload extends ManuscriptPayload {}
@ObjectType()
export class CorrectArticlePayload extends ManuscriptPayload {}
@ObjectType()
export class ScheduleManuscriptPayload extends ManuscriptPayload {}
@ObjectType()
export class UnscheduleManuscriptPayload extends ManuscriptPayload {}
@ObjectType()
export class ScheduleUnpublishPayload extends ManuscriptPayload {}
@ObjectType()
export class UnscheduleUnpublishPayload extends ManuscriptPayload {}
@ObjectType()
export class SetEmbargoPayload extends ManuscriptPayload {}
@ObjectType()
export class BreakEmbargoPayload extends ManuscriptPayload {}
@ObjectType()
export class ConfirmEmbargoBreakPayload extends ManuscriptPayload {}
@ObjectType()
export class UndoEmbargoPayload extends ManuscriptPayload {}
@ObjectType()
export class OverrideEmbargoPayload extends ManuscriptPayload {}
