import type { Actor } from '@kopij/editorial';
import { demand } from '@kopij/identity';
import { recordChange } from '@kopij/ledger';
import { Clock, newId, toInstant, UnitOfWork } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { RoutingRuleOutcome, RoutingRuleSettings } from './outcome.js';
import { RoutingRuleChecker } from './routing-rule-checker.js';
import { RoutingRuleStore } from './routing-rule-store.js';
import type { RoutingRuleEntity } from './routing-rule.entity.js';
import { askedConditions } from './rule-checks.js';
import { mostRules } from './rule-limits.js';

export type CreateRoutingRuleCommand = Pick<RoutingRuleSettings, 'name' | 'conditions'> &
  Partial<RoutingRuleSettings> & {
    /** From 0. Default, or if too large: last. */
    readonly position?: number;
  };

/** Creates a rule that says where items go. It is for what comes in from then on. */
@Injectable()
export class CreateRoutingRule {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly rules: RoutingRuleStore,
    private readonly checker: RoutingRuleChecker,
  ) {}

  async execute(actor: Actor, command: CreateRoutingRuleCommand): Promise<RoutingRuleOutcome> {
    demand(actor, 'wire:manage');
    return this.work.transaction(async (tx) => {
      const book = await this.rules.claim(tx);
      const order = book.rules.map(({ id }) => id);
      const now = this.clock.now();
      const rule: RoutingRuleEntity = {
        id: newId(now),
        version: 1,
        position: Math.min(command.position ?? Infinity, order.length),
        name: command.name,
        sourceId: command.sourceId ?? null,
        conditions: askedConditions(command.conditions),
        sectionId: command.sectionId ?? null,
        priority: command.priority ?? null,
        ignoring: command.ignoring ?? null,
        taking: command.taking ?? null,
        createdAt: toInstant(now),
        archivedAt: null,
      };
      const refusals = await this.checker.refuse(tx, rule, { topics: book.topics, before: null });
      if (order.length >= mostRules) refusals.push({ code: 'TOO_MANY_RULES', field: [] });
      if (refusals.length > 0) return { refusals };
      await this.rules.insert(tx, rule);
      await this.rules.order(tx, order.toSpliced(rule.position, 0, rule.id));
      const { id, position, sourceId, sectionId, priority, ignoring, taking } = rule;
      await recordChange(tx, {
        ...{ actor, at: rule.createdAt, action: 'ROUTING_RULE_CREATED' },
        subject: { kind: 'ROUTING_RULE', id },
        details: { position, sourceId, sectionId, priority, ignoring, taking },
      });
      return { rule };
    });
  }
}
