import { latinWords } from '@kopij/editorial';
import type { SectionTree } from '@kopij/sections';
import { languageForm, refuseSection } from '../sources/source-rules.js';
import type { InvalidRule, RoutingRuleRefusal, RoutingRuleSettings } from './outcome.js';
import type { RuleConditions } from './routing-rule.entity.js';
import type { TopicTree } from './topic-tree.js';

interface Surroundings {
  readonly tree: SectionTree;
  readonly topics: TopicTree;
  /** The rule as it is, if there is one: it may go on naming topics that have left the list. */
  readonly before: Pick<RoutingRuleSettings, 'conditions'> | null;
  /** Whether there is the source that the rule names, if it names one. */
  readonly hasSource: boolean;
}

/** Everything that is wrong with the settings of a rule, all at once. */
export function refuseRule(
  settings: Omit<RoutingRuleSettings, 'name'>,
  { tree, topics, before, hasSource }: Surroundings,
): RoutingRuleRefusal[] {
  const { sourceId, conditions, sectionId, priority, ignoring, taking } = settings;
  const asksNothing = sourceId === null && Object.keys(conditions).length === 0;
  const decidesNothing = [sectionId, priority, ignoring, taking].every((effect) => effect === null);
  return [
    ...(asksNothing ? [invalid('NO_CONDITION', 'conditions')] : []),
    ...(hasSource ? [] : [{ code: 'SOURCE_UNKNOWN', field: ['conditions', 'sourceId'] } as const]),
    ...refuseConditions(conditions, topics, before?.conditions.mediaTopics ?? []),
    ...(decidesNothing ? [invalid('NO_EFFECT')] : []),
    ...refuseSection(sectionId, tree),
  ];
}

function refuseConditions(
  conditions: RuleConditions,
  topics: TopicTree,
  topicsBefore: readonly string[],
): RoutingRuleRefusal[] {
  const { language, mediaTopics, urgencyFrom, urgencyTo } = conditions;
  const wordless = (['words', 'places'] as const).flatMap((field) =>
    (conditions[field] ?? []).flatMap((text, place) =>
      latinWords(text).length > 0 ? [] : [invalid('NO_LETTERS', 'conditions', field, String(place))],
    ),
  );
  const unlisted = (mediaTopics ?? []).flatMap((code, place) => {
    const rule = topicsBefore.includes(code) ? null : whyNoTopic(code, topics);
    return rule === null ? [] : [invalid(rule, 'conditions', 'mediaTopics', String(place))];
  });
  return [
    ...unlisted,
    ...wordless,
    ...(language == null || languageForm.test(language)
      ? []
      : [invalid('LANGUAGE', 'conditions', 'language')]),
    ...(urgencyFrom != null && urgencyTo != null && urgencyFrom > urgencyTo
      ? [invalid('URGENCIES_TURNED', 'conditions', 'urgencyFrom')]
      : []),
  ];
}

/** As long as no list was imported, any code may be right. */
function whyNoTopic(code: string, topics: TopicTree): InvalidRule | null {
  if (!/^\d{8}$/u.test(code)) return 'TOPIC';
  return topics.isEmpty || topics.has(code) ? null : 'TOPIC_NOT_LISTED';
}

function invalid(rule: InvalidRule, ...field: string[]): RoutingRuleRefusal {
  return { code: 'INVALID_INPUT', field, rule };
}

/** The conditions that ask something, as they are kept. */
export function askedConditions(given: RuleConditions): RuleConditions {
  const { mediaTopics } = given;
  const plain = { ...given, ...(mediaTopics && { mediaTopics: mediaTopics.map(withoutScheme) }) };
  return Object.fromEntries(Object.entries(plain).filter(([, value]) => asksSomething(value)));
}

function asksSomething(value: RuleConditions[keyof RuleConditions]): boolean {
  return value != null && !(Array.isArray(value) && value.length === 0);
}

function withoutScheme(code: string): string {
  return code.replace(/^medtop:/iu, '');
}
