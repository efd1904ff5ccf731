import { actionRules, needs, type Check, type EditorialAction, type Need } from './action-rules.js';

const needOfCheck: Partial<Record<Check, Need>> = {
  HAS_REASON: 'REASON',
  HAS_COMMENT: 'COMMENT',
  HAS_NOTE: 'NOTE',
  NAMES_REVISION: 'REVISION',
  IS_AHEAD: 'MOMENT',
};

/** What somebody has to give or know to perform an action, so that whoever offers it knows what to ask for. */
export function needsOf(action: EditorialAction): readonly Need[] {
  const { checks, takes = [] } = actionRules[action];
  const asked = new Set([...checks.flatMap((check) => needOfCheck[check] ?? []), ...takes]);
  return needs.filter((need) => asked.has(need));
}
