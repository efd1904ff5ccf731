import { CorrectionTypeEnum } from '@kopij/delivery';
import { correctionTypes, type CorrectionType } from '@kopij/editorial';
import { OptionalLine, Prose, ShowsSomething } from '@kopij/platform';
import { Field, InputType } from '@nestjs/graphql';
import { IsIn } from 'class-validator';
import { RevisionInput } from '../contract/manuscript.inputs.js';

@InputType()
export class CorrectArticleInput extends RevisionInput {
  @Field(() => CorrectionTypeEnum)
  @IsIn(correctionTypes)
  type: CorrectionType;

  @Field({ description: 'What readers are told, in plain text. Kept for ever; at most 2,000 characters.' })
  @Prose(2_000)
  note: string;

  @Field(() => String, {
    nullable: true,
    description: 'Who signs for it before readers. Left out: your own name.',
  })
  @OptionalLine(120)
  @ShowsSomething()
  signedBy?: string | null;
}
