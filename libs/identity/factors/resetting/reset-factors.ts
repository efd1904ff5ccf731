import type { Actor } from '@kopij/editorial';
import { recordChange } from '@kopij/ledger';
import { Clock, toInstant, UnitOfWork } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { demandWhole } from '../../access/demand.js';
import { refused, type Refused } from '../../contract/outcome.js';
import { MailRequests } from '../../mailing/mail-requests.js';
import { EndSessions } from '../../sessions/end-sessions.js';
import { findChangeableUser } from '../../users/find-changeable-user.js';
import type { UserEntity } from '../../users/user.entity.js';
import { SecondFactors } from '../giving/second-factors.js';

export interface ResetFactorsCommand {
  readonly userId: string;
}

/**
 * Takes all second factors and recovery codes from somebody who has lost them, and ends their sessions. If one is demanded of them,
 * they set one up at their next sign-in.
 */
@Injectable()
export class ResetFactors {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly factors: SecondFactors,
    private readonly mail: MailRequests,
  ) {}

  /** @throws {Problem} UNAUTHENTICATED, FORBIDDEN, NOT_FOUND */
  async execute(actor: Actor, { userId }: ResetFactorsCommand): Promise<{ user: UserEntity } | Refused> {
    demandWhole(actor, 'user:manage');
    // Whoever has an admin's session must not shed their factors without giving one.
    if (actor.id === userId) return refused('OWN_FACTORS', 'userId');
    return this.work.transaction(async (tx) => {
      const user = await findChangeableUser(tx, actor, userId);
      if ('refusals' in user) return user;
      const kinds = await this.factors.kindsOf(tx, userId);
      await this.factors.removeAll(tx, userId);
      if (kinds.length > 0) {
        const at = toInstant(this.clock.now());
        await recordChange(tx, {
          ...{ actor, at, action: 'FACTOR_REMOVED' },
          subject: { kind: 'USER', id: userId },
          details: { kinds },
        });
        await this.mail.add(tx, { userId, mail: 'SECOND_FACTOR_CHANGED', at });
      }
      await EndSessions.ofUser(tx, userId);
      return { user };
    });
  }
}
