import { latinWords } from '@kopij/editorial';
import type { RoutedItem } from '../items/add-revision.js';
import type { MetCondition } from '../items/item-route.js';
import type { RoutingRuleEntity } from './routing-rule.entity.js';
import type { TopicTree } from './topic-tree.js';

/** What is longer, or comes after so many, is not looked at: agencies may write anything. */
const longestText = 1_000;
const mostNamed = 200;

/** What rules look at, put in order once for all of them. */
export interface RuleFacts {
  readonly sourceId: string;
  /** In lower case, with a hyphen behind it. */
  readonly language: string;
  readonly signal: string;
  readonly urgency: number | null;
  readonly subjects: ReadonlySet<string>;
  readonly topics: readonly string[];
  /** The words of the headline and of each keyword, each between spaces; nothing crosses the bars. */
  readonly words: string;
  readonly places: ReadonlySet<string>;
}

export function ruleFactsOf({ sourceId, language, urgency, item }: RoutedItem): RuleFacts {
  const subjects = item.subjects.slice(0, mostNamed);
  const named = subjects.flatMap(({ scheme, code, name }) => [
    ...(code === null ? [] : [code, `${scheme ?? ''}:${code}`]),
    ...(name === null ? [] : [name]),
  ]);
  const texts = [item.headline ?? '', ...item.keywords.slice(0, mostNamed)].map(spaced);
  return {
    sourceId,
    language: `${(language ?? '').toLowerCase()}-`,
    signal: item.signal,
    urgency,
    subjects: new Set(named.map((name) => name.toLowerCase())),
    topics: subjects.flatMap(({ scheme, code }) => (scheme === 'medtop' && code !== null ? [code] : [])),
    words: texts.join('|'),
    places: new Set((item.dateline?.places ?? []).slice(0, mostNamed).map(spaced)),
  };
}

/** Whether an item meets one condition, and by what; null if it does not. */
type Test = (facts: RuleFacts) => MetCondition | null;

/** Which conditions an item met: all of them, or null. */
export type Matcher = (facts: RuleFacts) => MetCondition[] | null;

/** Prepares a rule for the items that are held against it. */
export function matcherOf(
  { sourceId, conditions }: Pick<RoutingRuleEntity, 'sourceId' | 'conditions'>,
  topics: TopicTree,
): Matcher {
  const tests = [
    ...(sourceId === null ? [] : [isFrom(sourceId)]),
    ...(conditions.signals ? [isSignal(new Set<string>(conditions.signals))] : []),
    ...(conditions.language == null ? [] : [isIn(conditions.language)]),
    ...urgencyTest(conditions.urgencyFrom ?? null, conditions.urgencyTo ?? null),
    ...(conditions.subjects ? [hasSubject(conditions.subjects)] : []),
    ...(conditions.mediaTopics ? [isAbout(new Set(conditions.mediaTopics), topics)] : []),
    ...(conditions.places ? [isDated(conditions.places)] : []),
    ...(conditions.words ? [hasWord(conditions.words)] : []),
  ];
  return (facts) => {
    const met: MetCondition[] = [];
    for (const test of tests) {
      const one = test(facts);
      if (one === null) return null;
      met.push(one);
    }
    // What asks nothing matches nothing.
    return met.length > 0 ? met : null;
  };
}

function isFrom(sourceId: string): Test {
  return (facts) => (facts.sourceId === sourceId ? { condition: 'SOURCE', value: sourceId } : null);
}

function isSignal(signals: ReadonlySet<string>): Test {
  return ({ signal }) => (signals.has(signal) ? { condition: 'SIGNAL', value: signal } : null);
}

function isIn(language: string): Test {
  const start = `${language.toLowerCase()}-`;
  return (facts) => (facts.language.startsWith(start) ? { condition: 'LANGUAGE', value: language } : null);
}

/** From 1 to 9: what an agency gives as 0 is no urgency. */
function urgencyTest(from: number | null, to: number | null): Test[] {
  if (from === null && to === null) return [];
  return [
    ({ urgency }) =>
      urgency !== null && urgency >= (from ?? 1) && urgency <= (to ?? 9)
        ? { condition: 'URGENCY', value: String(urgency) }
        : null,
  ];
}

function hasSubject(subjects: readonly string[]): Test {
  const named = subjects.map((value) => ({ value, sought: value.toLowerCase() }));
  return (facts) => firstOf('SUBJECT', named, (sought) => facts.subjects.has(sought));
}

function isAbout(wanted: ReadonlySet<string>, topics: TopicTree): Test {
  return (facts) => {
    for (const value of facts.topics) {
      const under = topics.lineOf(value).find((code) => wanted.has(code));
      if (under !== undefined) return { condition: 'MEDIA_TOPIC', value, ...(under !== value && { under }) };
    }
    return null;
  };
}

function isDated(places: readonly string[]): Test {
  const named = places.map((value) => ({ value, sought: spaced(value) }));
  return (facts) => firstOf('PLACE', named, (sought) => facts.places.has(sought));
}

function hasWord(words: readonly string[]): Test {
  const named = words.map((value) => ({ value, sought: spaced(value) }));
  return (facts) => firstOf('WORD', named, (sought) => facts.words.includes(sought));
}

function firstOf(
  condition: MetCondition['condition'],
  named: readonly { readonly value: string; readonly sought: string }[],
  isThere: (sought: string) => boolean,
): MetCondition | null {
  const found = named.find(({ sought }) => isThere(sought));
  return found ? { condition, value: found.value } : null;
}

/** The words of a text as they are compared: without accents, capitals and punctuation, between spaces. */
function spaced(text: string): string {
  return ` ${latinWords(text.slice(0, longestText)).join(' ')} `;
}
