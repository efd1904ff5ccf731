import { isOneOf, runStatement, statement } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { weakMethods } from '../../sessions/session-method.js';
import type { UserEntity } from '../../users/user.entity.js';
import { SecondFactorDemand } from '../giving/second-factor-demand.js';

const isWeak = `method IN (${weakMethods.map((method) => `'${method}'`).join(', ')})`;

const signedInWeakly = statement(
  `SELECT id, name, role, reach FROM users WHERE id IN (SELECT user_id FROM sessions WHERE ${isWeak})`,
);

const theirs = isOneOf('user_id');
const endWeak = statement(
  `DELETE FROM sessions WHERE ${isWeak} AND ${theirs.sqlite}`,
  `DELETE FROM sessions WHERE ${isWeak} AND ${theirs.postgres}`,
);

/**
 * Ends the sessions that were opened without a second factor, of everybody of whom one is demanded by now. For whoever demands more,
 * or gives somebody rights that demand more: in that transaction, after the change.
 */
@Injectable()
export class EndWeakSessions {
  constructor(private readonly demand: SecondFactorDemand) {}

  async execute(tx: EntityManager): Promise<void> {
    const isDemanded = await this.demand.rule(tx);
    const people = await runStatement<Pick<UserEntity, 'id' | 'name' | 'role' | 'reach'>>(
      tx,
      signedInWeakly,
      [],
    );
    const ids = people.filter(isDemanded).map(({ id }) => id);
    if (ids.length > 0) await runStatement(tx, endWeak, [JSON.stringify(ids)]);
  }
}
