import { copySubject, ReadableManuscripts, type ManuscriptEntity } from '@kopij/articles';
import { judgeReach, refuseSection, type Actor, type Refusal } from '@kopij/editorial';
import { demand, UserDirectory } from '@kopij/identity';
import { notify } from '@kopij/notices';
import { Clock, record, toInstant, UnitOfWork } from '@kopij/platform';
import { SectionRegistry } from '@kopij/sections';
import { Injectable } from '@nestjs/common';
import { Presences } from '../keeping/presences.js';

export interface LockCommand {
  readonly manuscriptId: string;
}

/** `lockedBy`: the name of whoever has it, who may be asked. */
export type LockingOutcome =
  | { readonly manuscript: ManuscriptEntity }
  | { readonly lockedBy: string }
  | { readonly refusals: readonly Refusal[] };

/** Locks of manuscripts: they tell colleagues who is working on what, and keep nobody from anything. */
@Injectable()
export class LockManuscript {
  constructor(
    private readonly manuscripts: ReadableManuscripts,
    private readonly sections: SectionRegistry,
    private readonly presences: Presences,
    private readonly users: UserDirectory,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** For whoever comes first. @throws {Problem} NOT_FOUND */
  lock(actor: Actor, command: LockCommand): Promise<LockingOutcome> {
    return this.wish(actor, 'LOCK', command);
  }

  /** Their own only. @throws {Problem} NOT_FOUND */
  unlock(actor: Actor, command: LockCommand): Promise<LockingOutcome> {
    return this.wish(actor, 'UNLOCK', command);
  }

  /** Whoever has it is told, and loses nothing: what both write is kept apart by versions. @throws {Problem} NOT_FOUND */
  takeOver(actor: Actor, command: LockCommand): Promise<LockingOutcome> {
    return this.wish(actor, 'TAKE_OVER', command);
  }

  private async wish(
    actor: Actor,
    says: 'LOCK' | 'UNLOCK' | 'TAKE_OVER',
    { manuscriptId }: LockCommand,
  ): Promise<LockingOutcome> {
    demand(actor, 'manuscript:write');
    const manuscript = await this.manuscripts.demand(actor, manuscriptId);
    const subject = copySubject(manuscript, await this.sections.current());
    if (judgeReach(actor, 'WRITE', subject) !== 'ALLOWED') {
      const action = says === 'TAKE_OVER' ? 'takeOver' : 'lock';
      return { refusals: [refuseSection(action, subject.section, ['manuscriptId'])] };
    }
    const { lock, takenFrom } = await this.presences.wish({ says, manuscriptId, userId: actor.id });
    if (takenFrom !== null) await this.tell(actor, manuscriptId, takenFrom);
    if (lock === null || lock.userId === actor.id) return { manuscript };
    const [holder] = await this.users.byIds([lock.userId]);
    return { lockedBy: holder?.name ?? '…' };
  }

  private async tell(actor: Actor, manuscriptId: string, userId: string): Promise<void> {
    await this.work.transaction(async (tx) => {
      const at = toInstant(this.clock.now());
      const notice = { kind: 'TAKEN_OVER', to: [userId], manuscriptId, actorId: actor.id, at } as const;
      const told = await notify(tx, notice);
      // Not a change of the manuscript: nobody needs it in order with those.
      await record(tx, { type: 'lockTakenOver', articleId: manuscriptId, actorId: actor.id, at, ...told });
    });
  }
}
