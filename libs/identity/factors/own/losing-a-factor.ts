import type { Actor } from '@kopij/editorial';
import { recordChange } from '@kopij/ledger';
import { Clock, toInstant } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { refused, type Refused } from '../../contract/outcome.js';
import { MailRequests } from '../../mailing/mail-requests.js';
import { EndSessions } from '../../sessions/end-sessions.js';
import type { UserEntity } from '../../users/user.entity.js';
import type { FactorKind } from '../giving/factor-kind.js';
import { SecondFactorDemand } from '../giving/second-factor-demand.js';
import { SecondFactors } from '../giving/second-factors.js';
import { RecoveryCodeStore } from '../recovery/recovery-code-store.js';

/** What goes for every factor that somebody takes away from themselves. */
@Injectable()
export class LosingAFactor {
  constructor(
    private readonly clock: Clock,
    private readonly factors: SecondFactors,
    private readonly demanded: SecondFactorDemand,
    private readonly recovery: RecoveryCodeStore,
    private readonly mail: MailRequests,
  ) {}

  /** Why they must keep what they have; null if they need not. Who must have a factor keeps the last. */
  async refuse(tx: EntityManager, user: UserEntity): Promise<Refused | null> {
    if ((await this.factors.count(tx, user.id)) > 1) return null;
    return (await this.demanded.isMadeOf(tx, user)) ? refused('FACTOR_DEMANDED') : null;
  }

  /** Does what follows. Recovery codes stand in for a factor: without any they are worth nothing. */
  async complete(tx: EntityManager, actor: Actor, kind: FactorKind): Promise<void> {
    const at = toInstant(this.clock.now());
    await recordChange(tx, {
      ...{ actor, at, action: 'FACTOR_REMOVED' },
      subject: { kind: 'USER', id: actor.id },
      details: { kinds: [kind] },
    });
    if ((await this.factors.count(tx, actor.id)) === 0) await this.recovery.removeAll(tx, actor.id);
    await this.mail.add(tx, { userId: actor.id, mail: 'SECOND_FACTOR_CHANGED', at });
    // Whoever is signed in elsewhere may have done so with what is taken away.
    await EndSessions.others(tx, actor.id, actor.sessionId);
  }
}
