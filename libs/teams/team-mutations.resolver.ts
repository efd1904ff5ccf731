import type { Actor, Phrasing } from '@kopij/editorial';
import { CurrentUser, GrantRegistry, Requires, userErrorsOf } from '@kopij/identity';
import { Problem } from '@kopij/platform';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { ChangeMembers } from './change-members.js';
import { ChangeTeams, type TeamOutcome } from './change-teams.js';
import { SetGrants } from './set-grants.js';
import type { Holder } from './team-store.js';
import {
  AddTeamMemberInput,
  ArchiveTeamInput,
  CreateTeamInput,
  RemoveTeamMemberInput,
  SetGrantsInput,
  UpdateTeamInput,
} from './team.inputs.js';
import {
  AddTeamMemberPayload,
  ArchiveTeamPayload,
  CreateTeamPayload,
  RemoveTeamMemberPayload,
  SetGrantsPayload,
  UpdateTeamPayload,
} from './team.types.js';

/** Mutations of teams and grants, for admins. */
@Resolver()
export class TeamMutationsResolver {
  constructor(
    private readonly teams: ChangeTeams,
    private readonly members: ChangeMembers,
    private readonly grants: SetGrants,
    private readonly registry: GrantRegistry,
  ) {}

  @Mutation(() => CreateTeamPayload, { description: 'Creates a team, without members or grants.' })
  @Requires('user:manage')
  createTeam(
    @CurrentUser() actor: Actor,
    @Args('input') input: CreateTeamInput,
    @Context() phrasing: Phrasing,
  ): Promise<CreateTeamPayload> {
    return payload(this.teams.create(actor, input), phrasing);
  }

  @Mutation(() => UpdateTeamPayload, { description: 'Renames a team.' })
  @Requires('user:manage')
  updateTeam(
    @CurrentUser() actor: Actor,
    @Args('input') input: UpdateTeamInput,
    @Context() phrasing: Phrasing,
  ): Promise<UpdateTeamPayload> {
    return payload(this.teams.rename(actor, input), phrasing);
  }

  @Mutation(() => ArchiveTeamPayload, {
    description: 'Archives a team: its members lose what it was granted. There is no way back.',
  })
  @Requires('user:manage')
  archiveTeam(
    @CurrentUser() actor: Actor,
    @Args('input') input: ArchiveTeamInput,
    @Context() phrasing: Phrasing,
  ): Promise<ArchiveTeamPayload> {
    return payload(this.teams.archive(actor, input), phrasing);
  }

  @Mutation(() => AddTeamMemberPayload, {
    description: 'Adds a user to a team: what it was granted counts for them from their next request on.',
  })
  @Requires('user:manage')
  addTeamMember(
    @CurrentUser() actor: Actor,
    @Args('input') input: AddTeamMemberInput,
    @Context() phrasing: Phrasing,
  ): Promise<AddTeamMemberPayload> {
    return payload(this.members.add(actor, input), phrasing);
  }

  @Mutation(() => RemoveTeamMemberPayload, { description: 'Removes a user from a team.' })
  @Requires('user:manage')
  removeTeamMember(
    @CurrentUser() actor: Actor,
    @Args('input') input: RemoveTeamMemberInput,
    @Context() phrasing: Phrasing,
  ): Promise<RemoveTeamMemberPayload> {
    return payload(this.members.remove(actor, input), phrasing);
  }

  @Mutation(() => SetGrantsPayload, {
    description:
      'Grants a person or a team exactly these rights, and withdraws all others. They count for those whose reach is GRANTS, from their next request on.',
  })
  @Requires('user:manage')
  async setGrants(
    @CurrentUser() actor: Actor,
    @Args('input') { userId, teamId, grants }: SetGrantsInput,
    @Context() phrasing: Phrasing,
  ): Promise<SetGrantsPayload> {
    const holder = holderOf(userId, teamId);
    const outcome = await this.grants.execute(actor, { holder, grants });
    if ('refusals' in outcome) return { grants: null, userErrors: userErrorsOf(outcome, phrasing) };
    const book = await this.registry.current();
    return { grants: book.grantedTo(holder.userId ?? holder.teamId), userErrors: [] };
  }
}

async function payload(outcome: Promise<TeamOutcome>, phrasing: Phrasing): Promise<CreateTeamPayload> {
  const answer = await outcome;
  if ('team' in answer) return { team: answer.team, userErrors: [] };
  return { team: null, userErrors: userErrorsOf(answer, phrasing) };
}

/** @throws {Problem} BAD_INPUT unless it is exactly one of the two */
function holderOf(userId: string | undefined, teamId: string | undefined): Holder {
  if (userId !== undefined && teamId === undefined) return { userId, teamId: null };
  if (teamId !== undefined && userId === undefined) return { userId: null, teamId };
  throw new Problem('BAD_INPUT', 'Give either `userId` or `teamId`.');
}
