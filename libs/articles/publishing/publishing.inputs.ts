import { CorrectionTypeEnum } from '@kopij/delivery';
import { correctionTypes, type CorrectionType, type FindingCode } from '@kopij/editorial';
import { OptionalLine, OptionalProse, Prose, ShowsSomething } from '@kopij/platform';
import { Field, InputType } from '@nestjs/graphql';
import { IsIn } from 'class-validator';
import { Acknowledge } from '../contract/acknowledge.js';
import { longestComment, ManuscriptInput, RevisionInput } from '../contract/manuscript.inputs.js';

@InputType()
export class PublishManuscriptInput extends RevisionInput {
  @Acknowledge()
  acknowledge?: FindingCode[] | null;
}

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

@InputType()
export class UnpublishArticleInput extends ManuscriptInput {
  @Field({ description: 'Why, for the history.' })
  @Prose(longestComment)
  reason: string;
}

@InputType()
export class KillArticleInput extends ManuscriptInput {
  @Field({ description: 'Why, in words for readers: the tombstone shows them.' })
  @Prose(longestComment)
  reason: string;

  @Field(() => String, { nullable: true, description: 'For colleagues, in the history.' })
  @OptionalProse(longestComment)
  comment?: string | null;
}
