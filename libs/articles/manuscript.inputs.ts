import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, MaxLength, Min, ValidateNested } from 'class-validator';
import { ContentInput } from './content.input.js';

const longestComment = 4_000;

@InputType({ isAbstract: true })
abstract class ManuscriptInput {
  @Field(() => ID)
  @IsString()
  @MaxLength(36)
  manuscriptId: string;

  @Field(() => Int, { description: 'The version the caller has seen. Another one there: VersionConflict.' })
  @IsInt()
  @Min(1)
  expectedVersion: number;
}

@InputType()
export class CreateManuscriptInput {
  @Field(() => ContentInput, { nullable: true, description: 'Left out: a blank sheet.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ContentInput)
  content?: ContentInput | null;
}

@InputType()
export class EditManuscriptInput extends ManuscriptInput {
  @Field(() => ContentInput)
  @ValidateNested()
  @Type(() => ContentInput)
  content: ContentInput;
}

@InputType()
export class SubmitManuscriptInput extends ManuscriptInput {}

@InputType()
export class RequestChangesInput extends ManuscriptInput {
  @Field({ description: 'What is wrong with it, for its writer.' })
  @IsString()
  @MaxLength(longestComment)
  comment: string;
}

@InputType()
export class ApproveManuscriptInput extends ManuscriptInput {
  @Field(() => String, { nullable: true, description: 'For the history.' })
  @IsOptional()
  @MaxLength(longestComment)
  comment?: string | null;
}

@InputType()
export class PublishManuscriptInput extends ManuscriptInput {
  @Field(() => Int, {
    description: 'The revision that is to go out. Any other than the working copy is refused.',
  })
  @IsInt()
  @Min(1)
  revision: number;
}

@InputType()
export class UnpublishArticleInput extends ManuscriptInput {
  @Field({ description: 'Why, for the history.' })
  @IsString()
  @MaxLength(longestComment)
  reason: string;
}

@InputType()
export class SpikeManuscriptInput extends ManuscriptInput {
  @Field(() => String, { nullable: true, description: 'For the history.' })
  @IsOptional()
  @MaxLength(longestComment)
  comment?: string | null;
}

@InputType()
export class UnspikeManuscriptInput extends ManuscriptInput {}

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
