import { DateTime, IsWrittenInstant, OptionalProse, Prose, WrittenInstant } from '@kopij/platform';
import { Field, InputType } from '@nestjs/graphql';
import { longestComment, ManuscriptInput } from '../contract/manuscript.inputs.js';

@InputType()
export class SetEmbargoInput extends ManuscriptInput {
  @Field(() => DateTime, { description: 'Until when readers may see nothing of it.' })
  @IsWrittenInstant()
  at: WrittenInstant;
}

@InputType()
export class UndoEmbargoInput extends ManuscriptInput {}

@InputType()
export class OverrideEmbargoInput extends ManuscriptInput {
  @Field({ description: 'Why nobody else could confirm it. For the history.' })
  @Prose(longestComment)
  reason: string;
}

@InputType()
export class BreakEmbargoInput extends ManuscriptInput {
  @Field({ description: 'Why it cannot wait, for whoever is to confirm and for the history.' })
  @Prose(longestComment)
  reason: string;
}

@InputType()
export class ConfirmEmbargoBreakInput extends ManuscriptInput {
  @Field(() => String, { nullable: true, description: 'For the history.' })
  @OptionalProse(longestComment)
  comment?: string | null;
}
