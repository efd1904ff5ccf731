import type { Actor } from '@kopij/editorial';
import { demand } from '@kopij/identity';
import { differences, recordChange } from '@kopij/ledger';
import { Clock, toInstant, UnitOfWork } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { RoutingRuleCommand, RoutingRuleOutcome, RoutingRuleSettings } from './outcome.js';
import { RoutingRuleChecker } from './routing-rule-checker.js';
import { RoutingRuleStore } from './routing-rule-store.js';
import { askedConditions } from './rule-checks.js';

export interface UpdateRoutingRuleCommand extends RoutingRuleCommand {
  /** Omitted fields do not change. */
  readonly changes: Partial<RoutingRuleSettings>;
  /** Among the rules that are not archived, from 0; absent to stay there. If too large: last. */
  readonly position?: number;
}

/** Conditions may name people: of these, and of its name, the audit trail only tells that they changed. */
const told = {
  shown: ['position', 'sourceId', 'sectionId', 'priority', 'ignoring', 'taking'],
  named: ['name', 'conditions'],
} as const;

/** Changes a rule, or moves it. What it placed before stays as it is until a newer revision comes in. */
@Injectable()
export class UpdateRoutingRule {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly rules: RoutingRuleStore,
    private readonly checker: RoutingRuleChecker,
  ) {}

  /** @throws {Problem} NOT_FOUND */
  async execute(actor: Actor, command: UpdateRoutingRuleCommand): Promise<RoutingRuleOutcome> {
    demand(actor, 'wire:manage');
    return this.work.transaction(async (tx) => {
      const { rules, topics } = await this.rules.claim(tx);
      const found = await this.rules.find(tx, command);
      if ('conflict' in found) return found;
      const { rule } = found;
      const { conditions } = command.changes;
      const changes = { ...command.changes, ...(conditions && { conditions: askedConditions(conditions) }) };
      const refusals = await this.checker.refuse(tx, { ...rule, ...changes }, { topics, before: rule });
      if (refusals.length > 0) return { refusals };

      const others = rules.map(({ id }) => id).filter((id) => id !== rule.id);
      // An archived rule has no place among the others.
      const isPlaced = others.length < rules.length;
      const position = isPlaced ? Math.min(command.position ?? rule.position, others.length) : rule.position;
      const changed = await this.rules.update(tx, rule, { ...changes, position });
      if (isPlaced) await this.rules.order(tx, others.toSpliced(position, 0, rule.id));
      const details = differences(rule, changed, told);
      if (Object.keys(details).length > 0) {
        await recordChange(tx, {
          ...{ actor, at: toInstant(this.clock.now()), action: 'ROUTING_RULE_CHANGED' },
          subject: { kind: 'ROUTING_RULE', id: rule.id },
          details,
        });
      }
      return { rule: changed };
    });
  }
}
