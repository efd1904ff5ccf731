import { roles } from '@kopij/editorial';
import { runStatement, statement, UnitOfWork } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { SecondFactorDemand } from '../giving/second-factor-demand.js';

/** Those who came in by a provider were asked what the provider asks. */
const endWeak = statement(
  `DELETE FROM sessions WHERE method IN ('PASSWORD', 'LINK')
     AND user_id IN (SELECT id FROM users WHERE role = ?)`,
);

/** Ends the sessions that were opened without a second factor, of everybody whose role demands one by now. */
@Injectable()
export class EndWeakSessions {
  constructor(
    private readonly work: UnitOfWork,
    private readonly demand: SecondFactorDemand,
  ) {}

  async execute(): Promise<void> {
    const strict = roles.filter((role) => this.demand.isMadeOfRole(role));
    if (strict.length === 0) return;
    await this.work.transaction(async (tx) => {
      for (const role of strict) await runStatement(tx, endWeak, [role]);
    });
  }
}
