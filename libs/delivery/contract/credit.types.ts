import { Agency } from '@kopij/agencies';
import { creditRoles, type CreditRole } from '@kopij/editorial';
import { enumOf } from '@kopij/platform';
import { Field, ObjectType } from '@nestjs/graphql';

export const CreditRoleEnum = enumOf('CreditRole', creditRoles, {
  description: 'What an agency is credited for.',
  values: {
    SOURCE: 'The text is its own, or made from its text.',
    PHOTO: 'It has the pictures. Stands in no credit line.',
    ADDITIONAL: 'It added to the text.',
  },
});

@ObjectType({ description: 'An agency that an article names, in the order of the page.' })
export class Credit {
  @Field(() => Agency, { description: 'As the newsroom knows it now.' })
  agency: Agency;

  @Field(() => CreditRoleEnum, { description: 'What for.' })
  role: CreditRole;
}
