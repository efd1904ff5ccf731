import type { Actor } from '@kopij/editorial';
import { demand } from '@kopij/identity';
import { recordChange } from '@kopij/ledger';
import { Clock, toInstant, UnitOfWork } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { RoutingRuleCommand, RoutingRuleOutcome } from './outcome.js';
import { RoutingRuleStore } from './routing-rule-store.js';

/** Archives a rule: it places nothing any more. The items that it placed stay where they are, and say so. */
@Injectable()
export class ArchiveRoutingRule {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly rules: RoutingRuleStore,
  ) {}

  /** @throws {Problem} NOT_FOUND */
  async execute(actor: Actor, command: RoutingRuleCommand): Promise<RoutingRuleOutcome> {
    demand(actor, 'wire:manage');
    return this.work.transaction(async (tx) => {
      const { rules } = await this.rules.claim(tx);
      const found = await this.rules.find(tx, command);
      if ('conflict' in found || found.rule.archivedAt !== null) return found;
      const archivedAt = toInstant(this.clock.now());
      const rule = await this.rules.update(tx, found.rule, { archivedAt });
      await this.rules.order(
        tx,
        rules.map(({ id }) => id).filter((id) => id !== rule.id),
      );
      await recordChange(tx, {
        ...{ actor, at: archivedAt, action: 'ROUTING_RULE_ARCHIVED' },
        subject: { kind: 'ROUTING_RULE', id: rule.id },
      });
      return { rule };
    });
  }
}
