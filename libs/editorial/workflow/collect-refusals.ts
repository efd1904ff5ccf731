import { hasRole, hasScope, type Role } from '../actor.js';
import { judgeReach } from '../rights/judge-right.js';
import { actionRules, type Check, type EditorialAction } from './action-rules.js';
import type { Refusal, RefusalCode } from './codes.js';
import { judges } from './judges.js';
import { refuseSection } from './refuse-section.js';
import type { Situation } from './situation.js';
import { manuscriptStates } from './states.js';
import { destinationOf, nextState } from './next-state.js';

/** All reasons to refuse an action: state, role, token, section, and these checks. */
export function collectRefusals(
  action: EditorialAction,
  situation: Situation,
  checks: readonly Check[],
): Refusal[] {
  return [
    ...judgeState(action, situation),
    ...judgeRole(action, situation),
    ...judgeScope(action, situation),
    ...judgeSections(action, situation),
    ...checks.flatMap((check) => judges[check](situation, action)),
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

/** The actions of reporters need the scope WRITE; all others affect what readers see. */
function judgeScope(action: EditorialAction, { context }: Situation): Refusal[] {
  const scope = actionRules[action].role === 'REPORTER' ? 'WRITE' : 'PUBLISH';
  return hasScope(context.actor, scope)
    ? []
    : [{ code: 'SCOPE_MISSING', field: [], params: { action, scope } }];
}

/** What readers see changes in the section where they see it, and where they are to see it. */
function judgeSections(action: EditorialAction, { facts, context }: Situation): Refusal[] {
  const { actor, section, liveSection } = context;
  const rule = actionRules[action];
  // To hide what readers see is as much as to take it down.
  const right = rule.hidesLive && liveSection !== undefined ? 'PUBLISH' : rule.right;
  const concerned = right === 'PUBLISH' && liveSection !== undefined ? [section, liveSection] : [section];
  return concerned
    .filter((each) => judgeReach(actor, right, { section: each, copy: facts }) !== 'ALLOWED')
    .map((each) => refuseSection(action, each));
}

const lacking = {
  REPORTER: 'NOT_A_REPORTER',
  EDITOR: 'NOT_AN_EDITOR',
  ADMIN: 'NOT_AN_ADMIN',
} as const satisfies Record<Role, RefusalCode>;
