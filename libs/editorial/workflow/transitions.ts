import { hasRole, type Actor } from '../actor.js';
import { actionRules, type EditorialAction } from './action-rules.js';
import type { ManuscriptFacts } from './facts.js';
import type { ManuscriptState } from './states.js';

/** Where an action leads: to a state, to one that depends on whose hand it is, or back to where a spike came from. */
export type Destination =
  ManuscriptState | { REPORTER: ManuscriptState; EDITOR: ManuscriptState } | 'STATE_BEFORE_SPIKE';

/**
 * From a state, an action leads to a state. An action missing from a row is not available in that state.
 *
 * The state is that of the working copy; what readers see is a fact beside it. So `unpublish` stands in every row that
 * a live article's working copy can be in: the article comes down and the working copy, unpublished edits and all,
 * becomes UNPUBLISHED. A schedule ends with it, or it would put back what was just taken down.
 */
export const transitions = {
  DRAFT: {
    edit: 'DRAFT',
    submit: 'IN_REVIEW',
    overrideReview: 'APPROVED',
    publish: 'PUBLISHED',
    schedule: 'SCHEDULED',
    correct: 'PUBLISHED',
    unpublish: 'UNPUBLISHED',
    kill: 'KILLED',
    spike: 'SPIKED',
    discardChanges: 'PUBLISHED',
    restore: 'DRAFT',
  },
  IN_REVIEW: {
    // A reviewer mends a comma without sending the copy back; a writer who goes on writing has not finished.
    edit: { REPORTER: 'DRAFT', EDITOR: 'IN_REVIEW' },
    requestChanges: 'DRAFT',
    approve: 'APPROVED',
    overrideReview: 'APPROVED',
    publish: 'PUBLISHED',
    schedule: 'SCHEDULED',
    correct: 'PUBLISHED',
    unpublish: 'UNPUBLISHED',
    kill: 'KILLED',
    spike: 'SPIKED',
    restore: 'DRAFT',
  },
  APPROVED: {
    edit: 'DRAFT',
    requestChanges: 'DRAFT',
    publish: 'PUBLISHED',
    schedule: 'SCHEDULED',
    correct: 'PUBLISHED',
    unpublish: 'UNPUBLISHED',
    kill: 'KILLED',
    spike: 'SPIKED',
    restore: 'DRAFT',
  },
  // Exactly what was scheduled goes out: to change it, by hand or from an old revision, unschedule it first.
  SCHEDULED: {
    unschedule: 'APPROVED',
    missSchedule: 'APPROVED',
    publish: 'PUBLISHED',
    unpublish: 'UNPUBLISHED',
    kill: 'KILLED',
  },
  PUBLISHED: {
    edit: 'DRAFT',
    correct: 'PUBLISHED',
    unpublish: 'UNPUBLISHED',
    kill: 'KILLED',
    restore: 'DRAFT',
  },
  UNPUBLISHED: {
    edit: 'DRAFT',
    submit: 'IN_REVIEW',
    overrideReview: 'APPROVED',
    publish: 'PUBLISHED',
    schedule: 'SCHEDULED',
    kill: 'KILLED',
    restore: 'DRAFT',
  },
  SPIKED: {
    unspike: 'STATE_BEFORE_SPIKE',
    restore: 'DRAFT',
  },
  // A kill is final: the agency has told its clients never to use the story.
  KILLED: {},
} as const satisfies Record<ManuscriptState, Partial<Record<EditorialAction, Destination>>>;

/** The table's entry for an action in a state; null when it is not available there. */
export function destinationOf(action: EditorialAction, state: ManuscriptState): Destination | null {
  const { leavesState } = actionRules[action];
  if (leavesState) return leavesState === 'ALWAYS' || state !== 'KILLED' ? state : null;
  const row: Partial<Record<EditorialAction, Destination>> = transitions[state];
  return row[action] ?? null;
}

/** The state an action leads to from these facts, in this actor's hands; null when it is not available. */
export function nextState(
  action: EditorialAction,
  facts: Pick<ManuscriptFacts, 'state' | 'stateBeforeSpike'>,
  actor: Pick<Actor, 'role'>,
): ManuscriptState | null {
  const destination = destinationOf(action, facts.state);
  if (destination === 'STATE_BEFORE_SPIKE') return facts.stateBeforeSpike;
  if (destination === null || typeof destination === 'string') return destination;
  return destination[hasRole(actor, 'EDITOR') ? 'EDITOR' : 'REPORTER'];
}
