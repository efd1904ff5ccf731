import { sectionRights, type SectionRight } from '@kopij/editorial';
import type { Permission } from '@kopij/identity';
import { enumOf, Holds, UserError } from '@kopij/platform';
import { Field, ID, ObjectType } from '@nestjs/graphql';

export const SectionRightEnum = enumOf('SectionRight', sectionRights, {
  description:
    'What can be granted in a section, with all sections below it. None includes another, and none gives more than the role.',
  values: {
    WRITE: 'Create and edit copy, submit it, assign it, and set an embargo.',
    REVIEW: 'Ask for changes, approve, spike, and dismiss what agencies ask. For editors and up.',
    PUBLISH: 'Publish, schedule, correct, unpublish and kill. For editors and up.',
    MANAGE: 'Create sections below it, and change, move and archive them. For admins.',
  },
});

/** `MANUSCRIPT_READ`: a permission as the schema names it. */
export function permissionName(permission: Permission): string {
  return permission.toUpperCase().replace(':', '_');
}

@ObjectType({ description: 'A desk: people who were granted the same.' })
export class Team {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field({ description: 'No two teams have the same.' })
  name: string;
}

@ObjectType({ description: 'A right in a section, with all sections below it.' })
export class Grant {
  @Field(() => SectionRightEnum, { description: 'What was granted.' })
  right: SectionRight;

  sectionId: string;
}

@ObjectType({ isAbstract: true })
abstract class TeamPayload {
  @Field(() => Team, { nullable: true, description: 'The result of the change; null if it was refused.' })
  team: Team | null;

  @Holds(10)
  @Field(() => [UserError], { description: 'Every reason why it was refused. Empty when it was done.' })
  userErrors: UserError[];
}

@ObjectType()
export class CreateTeamPayload extends TeamPayload {}
@ObjectType()
export class UpdateTeamPayload extends TeamPayload {}
@ObjectType()
export class ArchiveTeamPayload extends TeamPayload {}
@ObjectType()
export class AddTeamMemberPayload extends TeamPayload {}
@ObjectType()
export class RemoveTeamMemberPayload extends TeamPayload {}

@ObjectType()
export class SetGrantsPayload {
  @Holds(20)
  @Field(() => [Grant], {
    nullable: true,
    description: 'What the person or the team is granted now; null if the change was refused.',
  })
  grants: readonly Grant[] | null;

  @Holds(10)
  @Field(() => [UserError], { description: 'Every reason why it was refused. Empty when it was done.' })
  userErrors: UserError[];
}
