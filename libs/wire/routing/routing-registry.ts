import { CachedRegistry, Database, findRows, findRowsThat, rowsThat } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { MediaTopicEntity } from './media-topic.entity.js';
import { RoutingRuleEntity } from './routing-rule.entity.js';
import { RuleBook } from './rule-book.js';
import { TopicTree } from './topic-tree.js';

const inForce = rowsThat('WHERE archived_at IS NULL ORDER BY position, id');

/** The rules that hold, with the Media Topics they go by, cached in memory. */
@Injectable()
export class RoutingRegistry extends CachedRegistry<RuleBook> {
  constructor(database: Database) {
    super(database, 'routing', async (manager) => {
      const rules = await findRowsThat(manager, RoutingRuleEntity, inForce, []);
      return new RuleBook(rules, new TopicTree(await findRows(manager, MediaTopicEntity)));
    });
  }
}
