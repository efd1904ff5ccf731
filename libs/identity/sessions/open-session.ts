import { recordChange, type AuditDetails } from '@kopij/ledger';
import {
  Clock,
  CONFIG,
  insertRows,
  newId,
  Problem,
  runStatement,
  statement,
  toInstant,
  type Config,
} from '@kopij/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { hashSecret, newSecret, renderPresented } from '../secrets/secret.js';
import type { SessionMethod } from './session-method.js';
import { SessionEntity } from './session.entity.js';
import { userAgentOf } from './user-agent.js';

export interface OpenSessionCommand {
  /** Of the sign-in that has waited for another factor, if one has. */
  readonly id?: string | undefined;
  readonly method: SessionMethod;
  /** What the browser calls itself. */
  readonly userAgent?: string | undefined;
  /** What the audit trail tells of it beside the method. */
  readonly details?: AuditDetails;
}

/** How many sessions one person has at most: another one ends the oldest. */
export const mostSessions = 20;

const day = 24 * 60 * 60 * 1_000;

const active = 'SELECT id FROM users WHERE id = ? AND deactivated_at IS NULL';

/** Locked, so that whoever deactivates the user ends this session too. */
const lockActive = statement(active, `${active} FOR SHARE`);

const endOldest = statement(
  `DELETE FROM sessions WHERE user_id = ? AND id NOT IN
     (SELECT id FROM sessions WHERE user_id = ? ORDER BY id DESC LIMIT ${mostSessions - 1})`,
);

/** Signs somebody in, after whoever calls this has made sure that it is them. */
@Injectable()
export class OpenSession {
  constructor(
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'sessionDays'>,
  ) {}

  /**
   * @returns what the cookie carries: it is not stored, and cannot be had again
   * @throws {Problem} UNAUTHENTICATED if there is no active user with this id
   */
  async execute(
    tx: EntityManager,
    userId: string,
    { id: begun, method, userAgent, details = {} }: OpenSessionCommand,
  ): Promise<string> {
    const [user] = await runStatement<{ id: string }>(tx, lockActive, [userId]);
    if (!user) throw new Problem('UNAUTHENTICATED', 'This user cannot sign in.');
    await runStatement(tx, endOldest, [userId, userId]);
    const now = this.clock.now();
    const [id, secret] = [begun ?? newId(now), newSecret()];
    const session: SessionEntity = {
      ...{ id, userId, method, secretHash: hashSecret(secret), userAgent: userAgentOf(userAgent) },
      ...{ createdAt: toInstant(now), seenAt: toInstant(now) },
      endsAt: toInstant(new Date(now.getTime() + this.config.sessionDays * day)),
    };
    await insertRows(tx, SessionEntity, [session]);
    await recordChange(tx, {
      ...{ actor: user, at: session.createdAt, action: 'SIGNED_IN' },
      ...{ subject: { kind: 'USER', id: userId }, details: { method, ...details } },
    });
    return renderPresented({ id, secret });
  }
}
