import type { Actor } from '@kopij/editorial';
import { demand, refused, type GrantBook, type Refused, type TeamEntity } from '@kopij/identity';
import { recordChange, type AuditAction } from '@kopij/ledger';
import { Clock, newId, toInstant, UnitOfWork } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { TeamStore } from './team-store.js';

export type TeamOutcome = { readonly team: TeamEntity } | Refused;

/** Creates, renames and archives teams. */
@Injectable()
export class ChangeTeams {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly teams: TeamStore,
  ) {}

  async create(actor: Actor, { name }: { readonly name: string }): Promise<TeamOutcome> {
    demand(actor, 'user:manage');
    return this.work.transaction(async (tx) => {
      const now = this.clock.now();
      const team = { id: newId(now), name: name.trim(), createdAt: toInstant(now), archivedAt: null };
      if (isTaken(await this.teams.claimFor(tx, actor), team)) return refused('TEAM_NAME_TAKEN', 'name');
      await this.teams.add(tx, team);
      await this.note(tx, actor, 'TEAM_CREATED', team);
      return { team };
    });
  }

  /** @throws {Problem} NOT_FOUND */
  async rename(
    actor: Actor,
    { teamId, name }: { readonly teamId: string; readonly name: string },
  ): Promise<TeamOutcome> {
    demand(actor, 'user:manage');
    return this.work.transaction(async (tx) => {
      const book = await this.teams.claimFor(tx, actor);
      const before = await this.teams.find(tx, teamId);
      const team = { ...before, name: name.trim() };
      if (team.name === before.name) return { team };
      if (isTaken(book, team)) return refused('TEAM_NAME_TAKEN', 'name');
      await this.teams.update(tx, team);
      await this.note(tx, actor, 'TEAM_CHANGED', team);
      return { team };
    });
  }

  /**
   * Archives a team, whose members lose what it was granted.
   *
   * @throws {Problem} NOT_FOUND
   */
  async archive(actor: Actor, { teamId }: { readonly teamId: string }): Promise<TeamOutcome> {
    demand(actor, 'user:manage');
    return this.work.transaction(async (tx) => {
      await this.teams.claimFor(tx, actor);
      const now = this.clock.now();
      const team = { ...(await this.teams.find(tx, teamId)), archivedAt: toInstant(now) };
      await this.teams.update(tx, team);
      await this.teams.removeMembers(tx, teamId);
      await this.teams.setGrants(tx, { userId: null, teamId }, [], now);
      await this.note(tx, actor, 'TEAM_ARCHIVED', team);
      return { team };
    });
  }

  private note(tx: EntityManager, actor: Actor, action: AuditAction, { id }: TeamEntity): Promise<void> {
    const at = toInstant(this.clock.now());
    return recordChange(tx, { actor, at, action, subject: { kind: 'TEAM', id } });
  }
}

function isTaken({ teams }: GrantBook, { id, name }: TeamEntity): boolean {
  return teams.some((team) => team.id !== id && fold(team.name) === fold(name));
}

function fold(name: string): string {
  return name.normalize('NFC').toLocaleLowerCase('nl');
}
