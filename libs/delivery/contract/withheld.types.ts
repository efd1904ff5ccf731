import { DateTime, enumOf } from '@kopij/platform';
import { Field, ObjectType } from '@nestjs/graphql';
import { withheldReasons, type WithheldReason, type Withholding } from '../view/licence.js';

const WithheldReasonEnum = enumOf('WithheldReason', withheldReasons, {
  description: 'Why the text of an article is not shown.',
  values: {
    LICENCE_EXPIRED: 'An agency lets its text be read for some days only, and they have passed.',
    LICENCE_FORBIDS_ARCHIVE: 'An agency lets its text be read while it is news only: for a day.',
    LICENCE_FORBIDS_WEB: 'An agency no longer lets its text be read on the web.',
  },
});

@ObjectType({
  description: 'That the licence of a credited agency takes the text of an article away from readers.',
})
export class Withheld implements Withholding {
  @Field(() => WithheldReasonEnum, { description: 'Why.' })
  reason: WithheldReason;

  @Field(() => DateTime, {
    nullable: true,
    description: 'From when on; null where that does not follow from its publication.',
  })
  since: Date | null;
}
