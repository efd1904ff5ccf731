import { Holds, Node } from '@kopij/platform';
import { Field, ID, ObjectType } from '@nestjs/graphql';

/** What everybody may see of a section. What only the newsroom may see is added by the resolver. */
@ObjectType({ implements: () => Node, description: 'A part of the site.' })
export class Section {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field({ description: 'Its name in addresses, unique over all sections.' })
  slug: string;

  @Field({
    description:
      'The slugs from the top of the tree down, joined by `/`. What the section was asked for by may be a former slug; this is where it is now.',
  })
  path: string;

  @Field({ description: 'As it is shown to readers.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'What it is about, in plain text.' })
  description: string | null;

  @Field(() => Section, {
    nullable: true,
    description: 'The section it is part of; null at the top of the tree.',
  })
  parent: Section | null;

  @Holds(30, { inTree: 200 })
  @Field(() => [Section], {
    description:
      'Its parts, in order. Archived ones only in the answer to `sections(includeArchived: true)`.',
  })
  children: readonly Section[];

  @Field({
    description:
      'Closed: no longer in the navigation, and nothing new is published in it. Its articles stay readable.',
  })
  isArchived: boolean;
}

@ObjectType({ description: 'What a section demands of the copy in it.' })
export class SectionPolicy {
  @Field({ description: 'Copy goes live only after somebody approved it.' })
  requiresReview: boolean;

  @Field({ description: 'Who approves may not be who last changed the content.' })
  fourEyes: boolean;
}
