import type { Actor, Grant } from '@kopij/editorial';
import {
  demand,
  GrantEntity,
  GrantRegistry,
  TeamEntity,
  TeamMemberEntity,
  type GrantBook,
} from '@kopij/identity';
import {
  bumpRegistry,
  findRow,
  insertRows,
  newId,
  Problem,
  record,
  runStatement,
  statement,
  toInstant,
  updateRow,
} from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Whom something is granted to. */
export type Holder =
  { readonly userId: string; readonly teamId: null } | { readonly userId: null; readonly teamId: string };

const dropMembers = statement('DELETE FROM team_members WHERE team_id = ?');
const dropMember = statement('DELETE FROM team_members WHERE team_id = ? AND user_id = ?');
const dropGrantsOfUser = statement('DELETE FROM grants WHERE user_id = ?');
const dropGrantsOfTeam = statement('DELETE FROM grants WHERE team_id = ?');

/** The only code that writes teams and grants. All changes to them are serialised. */
@Injectable()
export class TeamStore {
  constructor(private readonly registry: GrantRegistry) {}

  /**
   * Teams and grants as they are, locked until the transaction ends, for somebody who manages users, and may have lost the right to
   * since their request came in.
   *
   * @throws {Problem} UNAUTHENTICATED, {@link MissingRight}
   */
  async claimFor(tx: EntityManager, actor: Actor): Promise<GrantBook> {
    demand(await this.registry.actorWithin(tx, actor), 'user:manage');
    return this.registry.claim(tx);
  }

  /** @throws {Problem} NOT_FOUND if there is none, or if it was archived */
  async find(tx: EntityManager, id: string): Promise<TeamEntity> {
    const team = await findRow(tx, TeamEntity, { id, archivedAt: null });
    if (!team) throw new Problem('NOT_FOUND', 'There is no such team.');
    return team;
  }

  async add(tx: EntityManager, team: TeamEntity): Promise<void> {
    await insertRows(tx, TeamEntity, [team]);
    await bumpRegistry(tx, 'grants');
  }

  async update(tx: EntityManager, team: TeamEntity): Promise<void> {
    await updateRow(tx, TeamEntity, team);
    await bumpRegistry(tx, 'grants');
  }

  async addMember(tx: EntityManager, member: TeamMemberEntity, now: Date): Promise<void> {
    await insertRows(tx, TeamMemberEntity, [member]);
    await announce(tx, now);
  }

  async removeMember(tx: EntityManager, { teamId, userId }: TeamMemberEntity, now: Date): Promise<void> {
    await runStatement(tx, dropMember, [teamId, userId]);
    await announce(tx, now);
  }

  async removeMembers(tx: EntityManager, teamId: string): Promise<void> {
    await runStatement(tx, dropMembers, [teamId]);
    await bumpRegistry(tx, 'grants');
  }

  /** Grants exactly these, and withdraws all others. */
  async setGrants(tx: EntityManager, holder: Holder, grants: readonly Grant[], now: Date): Promise<void> {
    if (holder.userId === null) await runStatement(tx, dropGrantsOfTeam, [holder.teamId]);
    else await runStatement(tx, dropGrantsOfUser, [holder.userId]);
    const rows = grants.map(({ right, sectionId }) => ({
      ...{ id: newId(now), ...holder },
      ...{ grantedRight: right, sectionId },
    }));
    await insertRows(tx, GrantEntity, rows);
    await announce(tx, now);
  }
}

/** Whoever follows what waits for them has to look again. */
async function announce(tx: EntityManager, now: Date): Promise<void> {
  await bumpRegistry(tx, 'grants');
  await record(tx, { type: 'grantsChanged', at: toInstant(now) });
}
