import type { Actor, Grant } from '@kopij/editorial';
import { demand, EndWeakSessions, findChangeableUser, type Refused } from '@kopij/identity';
import { recordChange } from '@kopij/ledger';
import { Clock, toInstant, UnitOfWork } from '@kopij/platform';
import { SectionRegistry } from '@kopij/sections';
import { Injectable } from '@nestjs/common';
import { TeamStore, type Holder } from './team-store.js';

/**
 * Grants a person or a team exactly these rights, from the next request on, and withdraws all others. In a section that demands a second
 * factor, sessions without one end.
 */
@Injectable()
export class SetGrants {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly teams: TeamStore,
    private readonly sections: SectionRegistry,
    private readonly endWeakSessions: EndWeakSessions,
  ) {}

  /**
   * Archived sections can be granted: their copy is still corrected, or taken down.
   *
   * @throws {Problem} NOT_FOUND
   */
  async execute(
    actor: Actor,
    { holder, grants }: { readonly holder: Holder; readonly grants: readonly Grant[] },
  ): Promise<{ readonly holder: Holder } | Refused> {
    demand(actor, 'user:manage');
    return this.work.transaction(async (tx) => {
      const user = holder.userId === null ? null : await findChangeableUser(tx, actor, holder.userId);
      if (user && 'refusals' in user) return user;
      const { byId } = await this.sections.within(tx);
      const unknown = grants.flatMap(({ sectionId }, at) =>
        byId.has(sectionId)
          ? []
          : [{ code: 'SECTION_UNKNOWN', field: ['grants', String(at), 'sectionId'] } as const],
      );
      if (unknown.length > 0) return { refusals: unknown };
      const book = await this.teams.claimFor(tx, actor);
      if (holder.teamId !== null) await this.teams.find(tx, holder.teamId);
      const id = holder.userId ?? holder.teamId;
      const from = inWriting(book.grantedTo(id));
      const wanted = new Map(grants.map((grant) => [written(grant), grant]));
      const to = inWriting([...wanted.values()]);
      if (from.join() === to.join()) return { holder };
      const now = this.clock.now();
      await this.teams.setGrants(tx, holder, [...wanted.values()], now);
      await this.endWeakSessions.execute(tx);
      await recordChange(tx, {
        ...{ actor, at: toInstant(now), action: 'GRANTS_CHANGED' },
        subject: { kind: holder.userId === null ? 'TEAM' : 'USER', id },
        details: { grants: { from, to } },
      });
      return { holder };
    });
  }
}

function inWriting(grants: readonly Grant[]): string[] {
  return grants.map(written).sort();
}

function written({ right, sectionId }: Grant): string {
  return `${right} ${sectionId}`;
}
