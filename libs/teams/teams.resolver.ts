import type { Actor } from '@kopij/editorial';
import {
  CurrentUser,
  GrantRegistry,
  Requires,
  may,
  permissions,
  User,
  UserDirectory,
  type UserEntity,
} from '@kopij/identity';
import { Holds } from '@kopij/platform';
import { Section, SectionRegistry, type SectionNode } from '@kopij/sections';
import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Grant, permissionName, Team } from './team.types.js';

/** Teams, for admins. */
@Resolver(() => Team)
export class TeamsResolver {
  constructor(
    private readonly registry: GrantRegistry,
    private readonly users: UserDirectory,
  ) {}

  @Holds(50)
  @Query(() => [Team], { description: 'The teams of the newsroom, by name. For admins.' })
  @Requires('user:manage')
  async teams(): Promise<readonly Team[]> {
    return (await this.registry.current()).teams;
  }

  @Query(() => Team, {
    nullable: true,
    description: 'The team with this id; null if there is none, or it was archived. For admins.',
  })
  @Requires('user:manage')
  async team(@Args('id', { type: () => ID }) id: string): Promise<Team | null> {
    return (await this.registry.current()).team(id);
  }

  @Holds(20)
  @ResolveField(() => [User], {
    nullable: true,
    description: 'Who is in it, by name, active or not. Visible only to admins; otherwise null.',
  })
  async members(@Parent() { id }: Team, @CurrentUser() actor: Actor | null): Promise<UserEntity[] | null> {
    if (!may(actor, 'user:manage')) return null;
    const found = await this.users.byIds((await this.registry.current()).memberIdsOf(id));
    return found.filter((user) => user !== null).sort((a, b) => a.name.localeCompare(b.name, 'nl'));
  }

  @Holds(20)
  @ResolveField(() => [Grant], { description: 'What it was granted.' })
  async grants(@Parent() { id }: Team): Promise<readonly Grant[]> {
    return (await this.registry.current()).grantedTo(id);
  }
}

@Resolver(() => Grant)
export class GrantResolver {
  constructor(private readonly sections: SectionRegistry) {}

  @ResolveField(() => Section, { nullable: true, description: 'Where, with all sections below it.' })
  async section(@Parent() { sectionId }: Grant): Promise<SectionNode | null> {
    return (await this.sections.current()).byId.get(sectionId) ?? null;
  }
}

/** The rights of a user, for themselves and for admins. */
@Resolver(() => User)
export class UserRightsResolver {
  constructor(private readonly registry: GrantRegistry) {}

  @Holds(5)
  @ResolveField(() => [Team], {
    nullable: true,
    description: 'The teams they are in. Visible only to the user and to admins; otherwise null.',
  })
  async teams(
    @Parent() { id }: UserEntity,
    @CurrentUser() actor: Actor | null,
  ): Promise<readonly Team[] | null> {
    return isSeenBy(actor, id) ? (await this.registry.current()).teamsOf(id) : null;
  }

  @Holds(20)
  @ResolveField(() => [Grant], {
    nullable: true,
    description:
      'What was granted to themselves, besides their teams. Visible only to the user and to admins; otherwise null.',
  })
  async grants(
    @Parent() { id }: UserEntity,
    @CurrentUser() actor: Actor | null,
  ): Promise<readonly Grant[] | null> {
    return isSeenBy(actor, id) ? (await this.registry.current()).grantedTo(id) : null;
  }

  @Holds(20)
  @ResolveField(() => [String], {
    nullable: true,
    description:
      'What their role and reach allow at all, such as MANUSCRIPT_PUBLISH, and nothing once they are deactivated; where it counts, `allowedActions` says. Of the caller: with the token they use. Visible only to the user and to admins; otherwise null.',
  })
  permissions(@Parent() user: UserEntity, @CurrentUser() actor: Actor | null): string[] | null {
    if (!isSeenBy(actor, user.id)) return null;
    if (user.deactivatedAt !== null) return [];
    const asked = actor?.id === user.id ? actor : user;
    return permissions.filter((permission) => may(asked, permission)).map(permissionName);
  }
}

function isSeenBy(actor: Actor | null, userId: string): boolean {
  return actor?.id === userId || may(actor, 'user:manage');
}
