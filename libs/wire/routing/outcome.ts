import type { WireSourceRefusal } from '../sources/outcome.js';
import type { RoutingRuleEntity } from './routing-rule.entity.js';

/** What is wrong with a rule itself. */
export type InvalidRule =
  | 'NO_CONDITION'
  | 'NO_EFFECT'
  | 'LANGUAGE'
  | 'TOPIC'
  | 'TOPIC_NOT_LISTED'
  | 'NO_LETTERS'
  | 'URGENCIES_TURNED';

/** One reason for refusing a change of a rule. `field` is a path into the command. */
export type RoutingRuleRefusal =
  | { readonly field: readonly string[]; readonly code: 'INVALID_INPUT'; readonly rule: InvalidRule }
  | { readonly field: readonly string[]; readonly code: 'SOURCE_UNKNOWN' | 'TOO_MANY_RULES' }
  | Extract<WireSourceRefusal, { code: 'SECTION_UNKNOWN' | 'SECTION_ARCHIVED' }>;

/** The result of a change of a rule: done, refused (with all reasons), or a version conflict. */
export type RoutingRuleOutcome =
  | { readonly rule: RoutingRuleEntity }
  | { readonly refusals: readonly RoutingRuleRefusal[] }
  | { readonly conflict: { readonly currentVersion: number } };

/** What an admin decides about a rule. */
export type RoutingRuleSettings = Pick<
  RoutingRuleEntity,
  'name' | 'sourceId' | 'conditions' | 'sectionId' | 'priority' | 'ignoring' | 'taking'
>;

/** The rule a command is for, with the version the caller has read. */
export interface RoutingRuleCommand {
  readonly ruleId: string;
  readonly expectedVersion: number;
}
