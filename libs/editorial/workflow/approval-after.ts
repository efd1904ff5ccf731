import type { Actor } from '../actor.js';
import type { Approval, ManuscriptFacts } from './facts.js';
import { standingApproval } from './judge-review.js';
import { actionRules, type EditorialAction } from './action-rules.js';
import type { ManuscriptState } from './states.js';

/**
 * What remains of an approval after an action. Copy that returns to its writers or reviewers has none.
 */
export function approvalAfter(
  action: EditorialAction,
  to: ManuscriptState,
  facts: ManuscriptFacts,
  actor: Pick<Actor, 'id'>,
): Approval | null {
  if (to === 'DRAFT' || to === 'IN_REVIEW') return null;
  const { approves } = actionRules[action];
  const given = { contentHash: facts.contentHash, byId: actor.id, isOverride: approves === 'OVERRIDE' };
  if (approves === 'ALWAYS' || approves === 'OVERRIDE') return given;
  return standingApproval(facts) ?? (approves === 'UNLESS_APPROVED' ? given : null);
}
