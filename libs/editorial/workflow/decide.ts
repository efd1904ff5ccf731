import { actionRules } from './action-rules.js';
import { approvalAfter } from './approval-after.js';
import type { Finding, Refusal } from './codes.js';
import { collectRefusals } from './collect-refusals.js';
import type { Approval, DecisionContext, ManuscriptFacts } from './facts.js';
import { situationOf } from './situation.js';
import type { EditorialAction } from './action-rules.js';
import type { ManuscriptState } from './states.js';
import { nextState } from './next-state.js';

/**
 * The result of an action, or all reasons to refuse it. `approval` is what remains of the approval: always store
 * it, even if null, or a voided approval would survive.
 */
export type Decision =
  | { ok: true; to: ManuscriptState; approval: Approval | null; warnings: Finding[] }
  | { ok: false; refusals: Refusal[] };

/** Decides on an action. Returns all reasons to refuse it at once, so that they can be fixed together. */
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
