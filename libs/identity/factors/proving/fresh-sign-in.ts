import type { Actor } from '@kopij/editorial';
import { Clock, findRow, fromInstant } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Passwords } from '../../passwords/passwords.js';
import { SessionEntity } from '../../sessions/session.entity.js';
import type { SessionMethod } from '../../sessions/session-method.js';
import { SecondFactors } from '../giving/second-factors.js';

/** How long a sign-in still shows that it is the same person, in milliseconds. */
const freshFor = 10 * 60_000;

/** Other ways of signing in take something that can be given as a proof. */
const byProvider: ReadonlySet<SessionMethod> = new Set<SessionMethod>(['SSO', 'SSO_MULTI_FACTOR']);

/**
 * Whether it is proof enough that somebody was proven by their identity provider just now: for those who have neither a password nor a
 * factor, and so nothing else to give. A session that somebody left open or lost is soon too old for it.
 */
@Injectable()
export class FreshSignIn {
  constructor(
    private readonly clock: Clock,
    private readonly factors: SecondFactors,
  ) {}

  async isProof(tx: EntityManager, { id: userId, sessionId }: Actor): Promise<boolean> {
    if (sessionId === undefined) return false;
    const session = await findRow(tx, SessionEntity, { id: sessionId, userId });
    if (!session || !byProvider.has(session.method)) return false;
    if (this.clock.now().getTime() - fromInstant(session.createdAt).getTime() > freshFor) return false;
    if ((await Passwords.of(tx, userId)) !== null) return false;
    return (await this.factors.kindsOf(tx, userId)).length === 0;
  }
}
