import type { Actor } from '../actor.js';
import type { Approval, ManuscriptFacts } from './facts.js';
import { standingApproval } from './judge-review.js';
import type { EditorialAction } from './action-rules.js';
import type { ManuscriptState } from './states.js';

/**
 * What stands of an approval once an action has led to a state. Copy that is back with its writers or its reviewers
 * has none. To schedule is to approve where nobody had to before: exactly that content will go out.
 */
export function approvalAfter(
  action: EditorialAction,
  to: ManuscriptState,
  facts: ManuscriptFacts,
  actor: Pick<Actor, 'id'>,
): Approval | null {
  if (to === 'DRAFT' || to === 'IN_REVIEW') return null;
  const given = { contentHash: facts.contentHash, byId: actor.id, isOverride: action === 'overrideReview' };
  if (action === 'approve' || action === 'overrideReview') return given;
  return standingApproval(facts) ?? (action === 'schedule' ? given : null);
}
