import { Holds, Node } from '@kopij/platform';
import { Field, ID, ObjectType } from '@nestjs/graphql';

/** The public fields of a section. The resolver adds those for the newsroom. */
@ObjectType({ implements: () => Node, description: 'A section of the site.' })
export class Section {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field({ description: 'Its name in addresses, unique across all sections.' })
  slug: string;

  @Field({
    description:
      'The slugs from the top of the tree down, joined by `/`. This is the current address, even if the section was requested by a former slug.',
  })
  path: string;

  @Field({ description: 'The name readers see.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'What it is about, in plain text.' })
  description: string | null;

  @Field(() => Section, {
    nullable: true,
    description: 'Its parent section; null at the top of the tree.',
  })
  parent: Section | null;

  @Holds(30, { inTree: 200 })
  @Field(() => [Section], {
    description:
      'The sections directly below it, in order. Archived ones only within `sections(includeArchived: true)`.',
  })
  children: readonly Section[];

  @Field({
    description:
      'Archived: no longer in the navigation, and nothing new can be published in it. Its articles stay online.',
  })
  isArchived: boolean;
}

@ObjectType({ description: 'The rules a section has for its copy.' })
export class SectionPolicy {
  @Field({ description: 'Copy must be approved before it is published.' })
  requiresReview: boolean;

  @Field({ description: 'Whoever last changed the content may not approve it.' })
  fourEyes: boolean;

  @Field({
    description:
      'Whoever may write, review, publish or manage in it, or in a section below it, must have a second factor.',
  })
  requiresSecondFactor: boolean;
}
