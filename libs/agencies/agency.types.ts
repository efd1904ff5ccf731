import { Node } from '@kopij/platform';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

/**
 * What everybody may see of an agency. Names it is known by, terms and state are for the newsroom: the resolver adds
 * them. These two lists of fields are the boundary; a new column is in neither until somebody decides.
 */
@ObjectType({
  implements: () => Node,
  description: 'Somebody whose copy the newsroom uses, and credits.',
})
export class Agency {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field({ description: 'Unique, and stable enough to filter by: `RTR`.' })
  code: string;

  @Field({ description: 'In full.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'Where it is based: ISO 3166-1 alpha-2, upper-case.' })
  country: string | null;

  @Field(() => String, { nullable: true, description: 'What it mostly writes in: BCP 47.' })
  language: string | null;

  @Field({ description: 'How its credit is printed.' })
  creditText: string;
}

@ObjectType({ description: 'What an agency lets its clients do with its copy.' })
export class AgencyLicence {
  @Field({ description: 'Its text may appear on the web.' })
  web: boolean;

  @Field({ description: 'Its text may stay readable after the day it was news.' })
  archive: boolean;

  @Field({ description: 'Its text may be passed on in feeds.' })
  syndication: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'How many days after publication its text must be withheld; null: never.',
  })
  expiresAfterDays: number | null;

  @Field({ description: 'Its text may not appear without its credit.' })
  creditMandatory: boolean;
}
