import { hasRole, hasScope, type Role } from '../actor.js';
import { actionRules, type Check } from './action-rules.js';
import type { Refusal, RefusalCode } from './codes.js';
import { judges } from './judges.js';
import type { Situation } from './situation.js';
import { type EditorialAction } from './action-rules.js';
import { manuscriptStates } from './states.js';
import { destinationOf, nextState } from './transitions.js';

/** Every reason to refuse an action: the state, the role, the token, and whatever these checks say. */
export function collectRefusals(
  action: EditorialAction,
  situation: Situation,
  checks: readonly Check[],
): Refusal[] {
  return [
    ...judgeState(action, situation),
    ...judgeRole(action, situation),
    ...judgeScope(action, situation),
    ...checks.flatMap((check) => judges[check](situation)),
  ];
}

function judgeState(action: EditorialAction, { facts, context }: Situation): Refusal[] {
  if (nextState(action, facts, context.actor) !== null) return [];
  const states = manuscriptStates.filter((state) => destinationOf(action, state) !== null);
  const params = { action, state: facts.state, states: states.join(',') };
  return [{ code: 'NOT_AVAILABLE_IN_STATE', field: [], params }];
}

function judgeRole(action: EditorialAction, { context }: Situation): Refusal[] {
  const { role } = actionRules[action];
  if (hasRole(context.actor, role)) return [];
  return [{ code: lacking[role], field: [], params: { action } }];
}

/** What a reporter may do is writing; all else decides what readers see. */
function judgeScope(action: EditorialAction, { context }: Situation): Refusal[] {
  const scope = actionRules[action].role === 'REPORTER' ? 'WRITE' : 'PUBLISH';
  return hasScope(context.actor, scope)
    ? []
    : [{ code: 'SCOPE_MISSING', field: [], params: { action, scope } }];
}

const lacking = {
  REPORTER: 'NOT_A_REPORTER',
  EDITOR: 'NOT_AN_EDITOR',
  ADMIN: 'NOT_AN_ADMIN',
} as const satisfies Record<Role, RefusalCode>;
