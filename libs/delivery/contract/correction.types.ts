import { correctionTypes, type Correction as CorrectionShape, type CorrectionType } from '@kopij/editorial';
import { DateTime, enumOf, type Instant } from '@kopij/platform';
import { Field, ObjectType } from '@nestjs/graphql';

export const CorrectionTypeEnum = enumOf('CorrectionType', correctionTypes, {
  description: 'The kinds of note that a correction can be.',
  values: {
    CORRECTION: 'Something was wrong.',
    CLARIFICATION: 'Something was unclear.',
    UPDATE: 'Something has changed since publication.',
  },
});

@ObjectType({ description: 'A public note about a change to an article that readers may already have read.' })
export class Correction implements CorrectionShape {
  @Field(() => CorrectionTypeEnum, { description: 'The kind of note.' })
  type: CorrectionType;

  @Field({ description: 'In plain text.' })
  text: string;

  @Field(() => DateTime, { description: 'When it was published.' })
  at: Instant;

  @Field({ description: 'The name under the note.' })
  by: string;
}
