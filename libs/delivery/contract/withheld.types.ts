import { DateTime, enumOf } from '@kopij/platform';
import { Field, ObjectType } from '@nestjs/graphql';
import { withheldReasons, type WithheldReason, type Withholding } from '../view/licence.js';

const WithheldReasonEnum = enumOf('WithheldReason', withheldReasons, {
  description: 'Why the text of an article is withheld.',
  values: {
    LICENCE_EXPIRED: 'An agency’s licence expires a number of days after publication, and has expired.',
    LICENCE_FORBIDS_ARCHIVE: 'An agency’s licence covers only the first 24 hours after publication.',
    LICENCE_FORBIDS_WEB: 'An agency’s licence no longer covers the web.',
  },
});

@ObjectType({
  description: 'The text of the article is withheld because of the licence of a credited agency.',
})
export class Withheld implements Withholding {
  @Field(() => WithheldReasonEnum, { description: 'Why.' })
  reason: WithheldReason;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Since when; null if that does not follow from the publication date.',
  })
  since: Date | null;
}
