import type { RefusalCode } from './codes.js';
import type { Approval, DecisionContext, ManuscriptFacts } from './facts.js';
import type { ManuscriptState } from './states.js';

/** With its writers or reviewers: no approval counts, because an edit or a request for changes has voided it. */
const inTheMaking: readonly ManuscriptState[] = ['DRAFT', 'IN_REVIEW'];

/** Only reached with an approval, which must still be of the current content. */
const approved: readonly ManuscriptState[] = ['APPROVED', 'SCHEDULED'];

/** Nothing left to review: it is live already, or put aside. */
const settled: readonly ManuscriptState[] = ['PUBLISHED', 'SPIKED', 'KILLED'];

/**
 * Whether the working copy has had the review its section requires. Copy without a section is treated as requiring
 * a review.
 */
export function judgeReview(facts: ManuscriptFacts, context: DecisionContext): RefusalCode[] {
  if (settled.includes(facts.state)) return [];
  const approval = standingApproval(facts);
  if (!approval && approved.includes(facts.state)) return ['APPROVAL_VOID'];

  const requiresReview = context.policy?.requiresReview ?? true;
  if (!approval && requiresReview) return ['REVIEW_REQUIRED'];
  if (!context.policy?.fourEyes || approval?.isOverride) return [];
  if (approval && approval.byId !== facts.lastChangedById) return [];
  // If no review is required, whoever publishes can be the second pair of eyes.
  return requiresReview || lacksSecondPerson(facts, context) ? ['FOUR_EYES'] : [];
}

/** Whether the section requires four eyes and the actor is the person who last changed the content. */
export function lacksSecondPerson(
  { lastChangedById }: ManuscriptFacts,
  { actor, policy }: DecisionContext,
): boolean {
  return policy?.fourEyes === true && actor.id === lastChangedById;
}

/** The approval, if there is one of exactly this content in a state where it counts. */
export function standingApproval({ state, approval, contentHash }: ManuscriptFacts): Approval | null {
  return !inTheMaking.includes(state) && approval?.contentHash === contentHash ? approval : null;
}
