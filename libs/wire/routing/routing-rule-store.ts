import {
  bumpRegistry,
  findRow,
  insertRows,
  Problem,
  runStatement,
  statement,
  updateRow,
} from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RoutingRuleCommand, RoutingRuleOutcome } from './outcome.js';
import { RoutingRegistry } from './routing-registry.js';
import { RoutingRuleEntity } from './routing-rule.entity.js';
import type { RuleBook } from './rule-book.js';

const place = statement('UPDATE wire_routing_rules SET position = ? WHERE id = ? AND position <> ?');

/** The only code that writes the table of rules. All changes to them are serialised. */
@Injectable()
export class RoutingRuleStore {
  constructor(private readonly registry: RoutingRegistry) {}

  /** The rules that hold, locked until the transaction ends. */
  claim(tx: EntityManager): Promise<RuleBook> {
    return this.registry.claim(tx);
  }

  /**
   * A rule, if it is at the version the caller has read. The rules must be claimed.
   *
   * @throws {Problem} NOT_FOUND
   */
  async find(
    tx: EntityManager,
    { ruleId, expectedVersion }: RoutingRuleCommand,
  ): Promise<Exclude<RoutingRuleOutcome, { refusals: unknown }>> {
    const rule = await findRow(tx, RoutingRuleEntity, { id: ruleId });
    if (!rule) throw new Problem('NOT_FOUND', 'There is no such routing rule.');
    if (rule.version === expectedVersion) return { rule };
    return { conflict: { currentVersion: rule.version } };
  }

  async insert(tx: EntityManager, rule: RoutingRuleEntity): Promise<void> {
    await insertRows(tx, RoutingRuleEntity, [rule]);
    await bumpRegistry(tx, 'routing');
  }

  /** Stores the changes as the rule's next version. */
  async update(
    tx: EntityManager,
    rule: RoutingRuleEntity,
    changes: Partial<Omit<RoutingRuleEntity, 'id' | 'version'>>,
  ): Promise<RoutingRuleEntity> {
    const changed = { ...rule, ...changes, version: rule.version + 1 };
    await updateRow(tx, RoutingRuleEntity, changed);
    await bumpRegistry(tx, 'routing');
    return changed;
  }

  /** Puts the rules in this order. Does not change their versions, because what they say does not change. */
  async order(tx: EntityManager, ruleIds: readonly string[]): Promise<void> {
    for (const [position, id] of ruleIds.entries()) {
      await runStatement(tx, place, [position, id, position]);
    }
    await bumpRegistry(tx, 'routing');
  }
}
