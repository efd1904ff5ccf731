import { correctionTypes, type Correction as CorrectionShape, type CorrectionType } from '@kopij/editorial';
import { DateTime, enumOf, type Instant } from '@kopij/platform';
import { Field, ObjectType } from '@nestjs/graphql';

export const CorrectionTypeEnum = enumOf('CorrectionType', correctionTypes, {
  description: 'What readers are told of a change.',
  values: {
    CORRECTION: 'Something was wrong.',
    CLARIFICATION: 'Something could be misunderstood.',
    UPDATE: 'Something has changed since.',
  },
});

@ObjectType({ description: 'What readers are told of a change to an article they may have read.' })
export class Correction implements CorrectionShape {
  @Field(() => CorrectionTypeEnum, { description: 'Of what kind.' })
  type: CorrectionType;

  @Field({ description: 'In plain text.' })
  text: string;

  @Field(() => DateTime, { description: 'When it was published.' })
  at: Instant;

  @Field({ description: 'Who signs for it.' })
  by: string;
}
