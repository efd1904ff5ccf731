import { Database, findRow } from '@kopij/platform';
import { SectionRegistry, type SectionTree } from '@kopij/sections';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { WireSourceEntity } from '../sources/wire-source.entity.js';
import type { RoutingRuleRefusal, RoutingRuleSettings } from './outcome.js';
import { refuseRule } from './rule-checks.js';
import type { TopicTree } from './topic-tree.js';

type Settings = Omit<RoutingRuleSettings, 'name'>;

interface Against {
  readonly topics: TopicTree;
  /** The rule as it is; null for a new one. */
  readonly before: Settings | null;
}

/** Checks what a rule says against the newsroom that it is for. */
@Injectable()
export class RoutingRuleChecker {
  constructor(
    private readonly database: Database,
    private readonly sections: SectionRegistry,
  ) {}

  /** Everything that is wrong with a rule; its section is not archived before the transaction ends. */
  async refuse(tx: EntityManager, settings: Settings, against: Against): Promise<RoutingRuleRefusal[]> {
    return this.refuseIn(tx, settings, { ...against, tree: await this.sections.within(tx) });
  }

  /** The same, of a rule that is not to be stored. */
  async refuseTried(settings: Settings, against: Against): Promise<RoutingRuleRefusal[]> {
    const tree = await this.sections.current();
    return this.refuseIn(this.database.reader, settings, { ...against, tree });
  }

  private async refuseIn(
    manager: EntityManager,
    settings: Settings,
    against: Against & { readonly tree: SectionTree },
  ): Promise<RoutingRuleRefusal[]> {
    const { sourceId } = settings;
    const hasSource =
      sourceId === null || (await findRow(manager, WireSourceEntity, { id: sourceId })) !== null;
    return refuseRule(settings, { ...against, hasSource });
  }
}
