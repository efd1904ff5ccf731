import type { Actor } from '@kopij/editorial';
import { recordChange } from '@kopij/ledger';
import { Clock, findRow, Problem, toInstant, UnitOfWork } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { demand } from '../access/demand.js';
import { may } from '../access/permissions.js';
import { EndSessions } from '../sessions/end-sessions.js';
import { SessionEntity } from '../sessions/session.entity.js';
import { claimUsersFor } from '../users/claim-users.js';

export interface RevokeSessionCommand {
  readonly sessionId: string;
}

/** Ends a session, from the next request on: one of the caller's own, or anybody's for those who manage users. */
@Injectable()
export class RevokeSession {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws {Problem} NOT_FOUND, also for a session that the actor may not end */
  async execute(actor: Actor, { sessionId }: RevokeSessionCommand): Promise<{ sessionId: string }> {
    demand(actor, 'account:manage');
    return this.work.transaction(async (tx) => {
      const session = await findRow(tx, SessionEntity, { id: sessionId });
      const isTheirs = session?.userId === actor.id;
      if (!session || !(isTheirs || may(actor, 'user:manage')))
        throw new Problem('NOT_FOUND', 'There is no such session.');
      if (!isTheirs) await claimUsersFor(tx, actor);
      await EndSessions.one(tx, sessionId);
      await recordChange(tx, {
        ...{ actor, at: toInstant(this.clock.now()), action: 'SESSIONS_ENDED' },
        subject: { kind: 'USER', id: session.userId },
      });
      return { sessionId };
    });
  }
}
