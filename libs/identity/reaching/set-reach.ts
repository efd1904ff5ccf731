import type { Actor, Reach } from '@kopij/editorial';
import { differences, recordChange } from '@kopij/ledger';
import { Clock, toInstant, UnitOfWork, updateRow } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { demand } from '../access/demand.js';
import { refused, type Refused } from '../contract/outcome.js';
import { EndWeakSessions } from '../factors/keeping/end-weak-sessions.js';
import { findChangeableUser } from '../users/find-changeable-user.js';
import { isLastAdmin } from '../users/last-admin.js';
import { UserEntity } from '../users/user.entity.js';

export interface SetReachCommand {
  readonly userId: string;
  readonly reach: Reach;
}

/**
 * Sets how far a user's role reaches, from their next request on. Each request reads it, so that sessions need not end, but for those
 * without a second factor of whoever reaches a section now that demands one. The last active admin keeps the whole newsroom.
 */
@Injectable()
export class SetReach {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly endWeakSessions: EndWeakSessions,
  ) {}

  /** @throws {Problem} NOT_FOUND */
  async execute(actor: Actor, { userId, reach }: SetReachCommand): Promise<{ user: UserEntity } | Refused> {
    demand(actor, 'user:manage');
    return this.work.transaction(async (tx) => {
      const user = await findChangeableUser(tx, actor, userId);
      if ('refusals' in user) return user;
      if (reach === user.reach) return { user };
      if (await isLastAdmin(tx, user)) return refused('LAST_ADMIN', 'userId');
      const changed = { ...user, reach };
      await updateRow(tx, UserEntity, changed);
      await this.endWeakSessions.execute(tx);
      await recordChange(tx, {
        ...{ actor, at: toInstant(this.clock.now()), action: 'REACH_CHANGED' },
        subject: { kind: 'USER', id: userId },
        details: differences(user, changed, { shown: ['reach'] }),
      });
      return { user: changed };
    });
  }
}
