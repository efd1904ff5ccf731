import { Agency } from '@kopij/agencies';
import { creditRoles, type CreditRole } from '@kopij/editorial';
import { enumOf } from '@kopij/platform';
import { Field, ObjectType } from '@nestjs/graphql';

export const CreditRoleEnum = enumOf('CreditRole', creditRoles, {
  description: 'What an agency is credited for.',
  values: {
    SOURCE: 'The text is from, or based on, its copy.',
    PHOTO: 'It supplied the pictures. Not part of the credit line.',
    ADDITIONAL: 'It contributed to the text.',
  },
});

@ObjectType({ description: 'An agency that an article credits.' })
export class Credit {
  @Field(() => Agency, { description: 'The agency as currently registered.' })
  agency: Agency;

  @Field(() => CreditRoleEnum, { description: 'What for.' })
  role: CreditRole;
}
