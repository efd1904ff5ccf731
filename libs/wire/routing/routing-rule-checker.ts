import { findRow } from '@kopij/platform';
import { SectionRegistry } from '@kopij/sections';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { WireSourceEntity } from '../sources/wire-source.entity.js';
import type { RoutingRuleRefusal, RoutingRuleSettings } from './outcome.js';
import { refuseRule } from './rule-checks.js';
import type { TopicTree } from './topic-tree.js';

/** Checks what a rule says against the newsroom that it is for. */
@Injectable()
export class RoutingRuleChecker {
  constructor(private readonly sections: SectionRegistry) {}

  /** Everything that is wrong with a rule; its section is not archived before the transaction ends. */
  async refuse(
    tx: EntityManager,
    settings: Omit<RoutingRuleSettings, 'name'>,
    topics: TopicTree,
  ): Promise<RoutingRuleRefusal[]> {
    const { sourceId } = settings;
    return refuseRule(settings, {
      tree: await this.sections.within(tx),
      topics,
      hasSource: sourceId === null || (await findRow(tx, WireSourceEntity, { id: sourceId })) !== null,
    });
  }
}
