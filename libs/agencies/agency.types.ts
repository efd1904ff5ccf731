import { Node } from '@kopij/platform';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

/**
 * The public fields of an agency. The resolver adds aliases, terms and state for the newsroom. These two lists of
 * fields are the security boundary: a new column is in neither by default.
 */
@ObjectType({
  implements: () => Node,
  description: 'A news agency whose copy the newsroom uses and credits.',
})
export class Agency {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field({ description: 'Unique and stable, for filtering: `RTR`.' })
  code: string;

  @Field({ description: 'In full.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'Its country: ISO 3166-1 alpha-2, upper-case.' })
  country: string | null;

  @Field(() => String, { nullable: true, description: 'Its main language: BCP 47.' })
  language: string | null;

  @Field({ description: 'Its credit as printed.' })
  creditText: string;
}

@ObjectType({ description: 'What an agency allows its clients to do with its copy.' })
export class AgencyLicence {
  @Field({ description: 'Its text may be published on the web.' })
  web: boolean;

  @Field({ description: 'Its text may stay online for more than 24 hours after first publication.' })
  archive: boolean;

  @Field({ description: 'Its text may be syndicated in feeds.' })
  syndication: boolean;

  @Field(() => Int, {
    nullable: true,
    description:
      'The number of days after first publication from which its text must be withheld; null for never.',
  })
  expiresAfterDays: number | null;

  @Field({ description: 'Its text must be credited.' })
  creditMandatory: boolean;
}
