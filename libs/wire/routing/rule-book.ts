import type { RoutedItem } from '../items/add-revision.js';
import { routeEffects, type Route, type RoutedBy } from '../items/item-route.js';
import type { RoutingRuleEntity } from './routing-rule.entity.js';
import { matcherOf, ruleFactsOf, type Matcher } from './rule-match.js';
import type { TopicTree } from './topic-tree.js';

type Rule = Pick<
  RoutingRuleEntity,
  'id' | 'sourceId' | 'conditions' | 'sectionId' | 'priority' | 'ignoring' | 'taking'
>;

/** The rules that hold, in their order, ready to be applied. */
export class RuleBook {
  private readonly prepared: readonly { readonly rule: Rule; readonly matches: Matcher }[];

  constructor(
    readonly rules: readonly RoutingRuleEntity[],
    readonly topics: TopicTree,
  ) {
    this.prepared = rules.map((rule) => ({ rule, matches: matcherOf(rule, topics) }));
  }

  /** For each of the four that a rule can decide, the first rule that matches and decides it has its way. */
  readonly route = (routed: RoutedItem): Route => {
    const by: RoutedBy[] = [];
    const route = { ...undecided, by };
    if (this.prepared.length === 0) return route;
    const facts = ruleFactsOf(routed);
    for (const { rule, matches } of this.prepared) {
      const decides = {
        SECTION: route.sectionId === null && rule.sectionId !== null,
        PRIORITY: route.priority === null && rule.priority !== null,
        IGNORING: route.ignoring === null && rule.ignoring !== null,
        TAKING: route.taking === null && rule.taking !== null,
      };
      const decided = routeEffects.filter((effect) => decides[effect]);
      const because = decided.length > 0 ? matches(facts) : null;
      if (!because) continue;
      route.sectionId ??= rule.sectionId;
      route.priority ??= rule.priority;
      route.ignoring ??= rule.ignoring;
      route.taking ??= rule.taking;
      by.push({ ruleId: rule.id, decided, because });
    }
    return route;
  };
}

const undecided: Omit<Route, 'by'> = {
  sectionId: null,
  priority: null,
  ignoring: null,
  taking: null,
};
