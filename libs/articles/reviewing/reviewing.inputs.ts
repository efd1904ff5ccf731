import { OptionalProse, Prose } from '@kopij/platform';
import { Field, InputType } from '@nestjs/graphql';
import { longestComment, ManuscriptInput } from '../contract/manuscript.inputs.js';

@InputType()
export class RequestChangesInput extends ManuscriptInput {
  @Field({ description: 'What is wrong with it, for its writer.' })
  @Prose(longestComment)
  comment: string;
}

@InputType()
export class ApproveManuscriptInput extends ManuscriptInput {
  @Field(() => String, { nullable: true, description: 'For the history.' })
  @OptionalProse(longestComment)
  comment?: string | null;
}

@InputType()
export class OverrideReviewInput extends ManuscriptInput {
  @Field({ description: 'Why it could not wait, for the history.' })
  @Prose(longestComment)
  reason: string;
}

@InputType()
export class SpikeManuscriptInput extends ManuscriptInput {
  @Field(() => String, { nullable: true, description: 'For the history.' })
  @OptionalProse(longestComment)
  comment?: string | null;
}

@InputType()
export class UnspikeManuscriptInput extends ManuscriptInput {}
