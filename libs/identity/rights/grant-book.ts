import type { Grant } from '@kopij/editorial';
import type { GrantEntity } from './grant.entity.js';
import type { TeamMemberEntity } from './team-member.entity.js';
import type { TeamEntity } from './team.entity.js';

const none: readonly never[] = [];

/** An immutable snapshot of all teams that are not archived, and of what was granted to whom. */
export class GrantBook {
  private readonly teamsById: ReadonlyMap<string, TeamEntity>;
  private readonly teamIds = new Map<string, string[]>();
  private readonly memberIds = new Map<string, string[]>();
  private readonly granted = new Map<string, Grant[]>();
  private readonly counting = new Map<string, readonly Grant[]>();

  /** @param teams by name */
  constructor(
    readonly teams: readonly TeamEntity[],
    members: readonly TeamMemberEntity[],
    grants: readonly GrantEntity[],
  ) {
    this.teamsById = new Map(teams.map((team) => [team.id, team]));
    for (const { teamId, userId } of members) {
      add(this.teamIds, userId, teamId);
      add(this.memberIds, teamId, userId);
    }
    for (const { userId, teamId, grantedRight: right, sectionId } of grants) {
      add(this.granted, userId ?? teamId ?? '', { right, sectionId });
    }
  }

  /** What counts for a user: what they and their teams were granted. */
  countingFor(userId: string): readonly Grant[] {
    const known = this.counting.get(userId);
    if (known) return known;
    const holders = [userId, ...(this.teamIds.get(userId) ?? none)];
    const counting = holders.flatMap((holder) => this.grantedTo(holder));
    this.counting.set(userId, counting);
    return counting;
  }

  /** What was granted to a user or a team itself. */
  grantedTo(holderId: string): readonly Grant[] {
    return this.granted.get(holderId) ?? none;
  }

  team(id: string): TeamEntity | null {
    return this.teamsById.get(id) ?? null;
  }

  teamsOf(userId: string): readonly TeamEntity[] {
    const ids = new Set(this.teamIds.get(userId));
    return this.teams.filter(({ id }) => ids.has(id));
  }

  memberIdsOf(teamId: string): readonly string[] {
    return this.memberIds.get(teamId) ?? none;
  }
}

function add<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
