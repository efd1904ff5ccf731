import { actionRules } from './action-rules.js';
import { approvalAfter } from './approval-after.js';
import type { Finding, Refusal } from './codes.js';
import { collectRefusals } from './collect-refusals.js';
import type { Approval, DecisionContext, ManuscriptFacts } from './facts.js';
import { situationOf } from './situation.js';
import type { EditorialAction } from './action-rules.js';
import type { ManuscriptState } from './states.js';
import { nextState } from './transitions.js';

/**
 * Either what an action leads to, or everything that is in its way. `approval` is what stands of the approval
 * afterwards: store it, null included, or an approval would survive what voids it.
 */
export type Decision =
  | { ok: true; to: ManuscriptState; approval: Approval | null; warnings: Finding[] }
  | { ok: false; refusals: Refusal[] };

/** Decides on an action. Refuses with all reasons at once, so that they can be put right in one go. */
export function decide(action: EditorialAction, facts: ManuscriptFacts, context: DecisionContext): Decision {
  const { checks } = actionRules[action];
  const to = nextState(action, facts, context.actor);
  const situation = situationOf(facts, context);
  const refusals = collectRefusals(action, situation, checks);
  if (to === null || refusals.length > 0) return { ok: false, refusals };

  const findings = checks.includes('IS_READY') ? situation.findings() : [];
  const approval = approvalAfter(action, to, facts, context.actor);
  return { ok: true, to, approval, warnings: findings.filter(({ severity }) => severity === 'WARNING') };
}
