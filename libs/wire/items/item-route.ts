export const wirePriorities = ['LOW', 'NORMAL', 'HIGH'] as const;
export type WirePriority = (typeof wirePriorities)[number];

/** Whether a rule takes an item out of the inbox, or keeps it from those that would. */
export const ignoreOrKeep = ['IGNORE', 'KEEP'] as const;
export type Ignoring = (typeof ignoreOrKeep)[number];

/** Whether a rule has a draft made of an item, or keeps it from those that would. */
export const takeOrLeave = ['TAKE', 'LEAVE'] as const;
export type Taking = (typeof takeOrLeave)[number];

/** What a rule can decide about an item. */
export const routeEffects = ['SECTION', 'PRIORITY', 'IGNORING', 'TAKING'] as const;
export type RouteEffect = (typeof routeEffects)[number];

/** One condition of a rule that an item met. `value` is what met it; `under` is the topic above it that the rule names. */
export interface MetCondition {
  readonly condition:
    'SOURCE' | 'SUBJECT' | 'MEDIA_TOPIC' | 'WORD' | 'LANGUAGE' | 'SIGNAL' | 'URGENCY' | 'PLACE';
  readonly value: string;
  readonly under?: string;
}

/** A rule that decided about an item, and why. */
export interface RoutedBy {
  readonly ruleId: string;
  readonly decided: readonly RouteEffect[];
  readonly because: readonly MetCondition[];
}

/** What the rules say about an item. Null: none of them says anything about it. */
export interface Route {
  readonly sectionId: string | null;
  readonly priority: WirePriority | null;
  readonly ignoring: Ignoring | null;
  readonly taking: Taking | null;
  /** The rules that decided, in their order. */
  readonly by: readonly RoutedBy[];
}
