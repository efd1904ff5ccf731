import { hasRole } from '../actor.js';
import { actionRules, type Check } from './action-rules.js';
import type { Refusal } from './codes.js';
import type { DecisionContext, ManuscriptFacts } from './facts.js';
import { judges } from './judges.js';
import { manuscriptStates, type EditorialAction } from './states.js';
import { destinationOf, nextState } from './transitions.js';

/** Every reason to refuse an action: the state, the role, and whatever these checks say. */
export function collectRefusals(
  action: EditorialAction,
  facts: ManuscriptFacts,
  context: DecisionContext,
  checks: readonly Check[],
): Refusal[] {
  return [
    ...judgeState(action, facts, context),
    ...judgeRole(action, context),
    ...checks.flatMap((check) => judges[check](facts, context)),
  ];
}

function judgeState(action: EditorialAction, facts: ManuscriptFacts, { actor }: DecisionContext): Refusal[] {
  if (nextState(action, facts, actor) !== null) return [];
  const states = manuscriptStates.filter((state) => destinationOf(action, state) !== null);
  const params = { action, state: facts.state, states: states.join(',') };
  return [{ code: 'NOT_AVAILABLE_IN_STATE', field: [], params }];
}

function judgeRole(action: EditorialAction, { actor }: DecisionContext): Refusal[] {
  const { role } = actionRules[action];
  if (hasRole(actor, role)) return [];
  return [{ code: role === 'EDITOR' ? 'NOT_AN_EDITOR' : 'NOT_A_REPORTER', field: [], params: { action } }];
}
