import type { Actor } from '@kopij/editorial';
import { demand, EndWeakSessions, findChangeableUser, refused } from '@kopij/identity';
import { recordChange } from '@kopij/ledger';
import { Clock, toInstant, UnitOfWork } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { TeamOutcome } from './change-teams.js';
import { TeamStore } from './team-store.js';

export interface MemberCommand {
  readonly teamId: string;
  readonly userId: string;
}

/** Who is in a team, and has from their next request on what it was granted. */
@Injectable()
export class ChangeMembers {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly teams: TeamStore,
    private readonly endWeakSessions: EndWeakSessions,
  ) {}

  /** @throws {Problem} NOT_FOUND */
  async add(actor: Actor, command: MemberCommand): Promise<TeamOutcome> {
    demand(actor, 'user:manage');
    return this.work.transaction(async (tx) => {
      const user = await findChangeableUser(tx, actor, command.userId);
      if ('refusals' in user) return user;
      if (user.deactivatedAt !== null) return refused('USER_DEACTIVATED', 'userId');
      const book = await this.teams.claimFor(tx, actor);
      const team = await this.teams.find(tx, command.teamId);
      if (book.memberIdsOf(team.id).includes(user.id)) return { team };
      await this.teams.addMember(tx, command, this.clock.now());
      await this.endWeakSessions.execute(tx);
      await this.note(tx, actor, command, 'added');
      return { team };
    });
  }

  /** @throws {Problem} NOT_FOUND */
  async remove(actor: Actor, command: MemberCommand): Promise<TeamOutcome> {
    demand(actor, 'user:manage');
    return this.work.transaction(async (tx) => {
      const user = await findChangeableUser(tx, actor, command.userId);
      if ('refusals' in user) return user;
      const book = await this.teams.claimFor(tx, actor);
      const team = await this.teams.find(tx, command.teamId);
      if (!book.memberIdsOf(team.id).includes(user.id)) return { team };
      await this.teams.removeMember(tx, command, this.clock.now());
      await this.note(tx, actor, command, 'removed');
      return { team };
    });
  }

  private note(
    tx: EntityManager,
    actor: Actor,
    { teamId, userId }: MemberCommand,
    what: 'added' | 'removed',
  ): Promise<void> {
    return recordChange(tx, {
      ...{ actor, at: toInstant(this.clock.now()), action: 'TEAM_CHANGED' },
      subject: { kind: 'TEAM', id: teamId },
      details: { [what]: userId },
    });
  }
}
