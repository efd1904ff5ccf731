import { enumOf } from '@kopij/platform';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, MaxLength, Min, ValidateNested } from 'class-validator';
import { ContentInput } from '../content/content.input.js';
import { IdempotencyKey } from '../contract/idempotency-key.js';
import { ManuscriptInput } from '../contract/manuscript.inputs.js';
import { onConflicts, type OnConflict } from './edit-manuscript.js';

const OnConflictEnum = enumOf('OnConflict', onConflicts, {
  description: 'What becomes of an edit of a version that is no longer the current one.',
  values: {
    REFUSE: 'Nothing is done, and VersionConflict says what others have changed.',
    MERGE:
      'What only one side changed is taken from that side. Where both changed the same, nothing is done.',
  },
});

@InputType()
export class CreateManuscriptInput {
  @Field(() => ContentInput, { nullable: true, description: 'Left out: a blank sheet.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ContentInput)
  content?: ContentInput | null;

  @IdempotencyKey()
  idempotencyKey?: string | null;
}

@InputType()
export class EditManuscriptInput extends ManuscriptInput {
  @Field(() => ContentInput)
  @ValidateNested()
  @Type(() => ContentInput)
  content: ContentInput;

  @Field(() => OnConflictEnum, {
    nullable: true,
    description: 'What to do when somebody else has changed the manuscript since. Left out: REFUSE.',
  })
  @IsOptional()
  @IsIn(onConflicts)
  onConflict?: OnConflict | null;
}

@InputType()
export class SubmitManuscriptInput extends ManuscriptInput {}

@InputType()
export class RestoreRevisionInput extends ManuscriptInput {
  @Field(() => Int, { description: 'The number of the revision to copy into a new one.' })
  @IsInt()
  @Min(1)
  from: number;
}

@InputType()
export class DiscardChangesInput extends ManuscriptInput {}

@InputType()
export class AssignManuscriptInput extends ManuscriptInput {
  @Field(() => ID, { nullable: true, description: 'null: nobody in particular.' })
  @IsOptional()
  @MaxLength(36)
  assigneeId?: string | null;
}
