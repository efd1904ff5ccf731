import { actionRules, type EditorialAction } from './action-rules.js';
import type { ManuscriptState } from './states.js';

/** In these states nobody has anything to do for the copy, unless it is due all the same. */
export const finishedStates = ['PUBLISHED', 'SPIKED', 'KILLED'] as const satisfies ManuscriptState[];

/** What is left to be done for copy. */
export interface Work {
  /** When it is due; null if nobody has said. */
  readonly dueAt: string | null;
  /** Who is to change it, since a reviewer has sent it back. */
  readonly sentBackToId: string | null;
}

/**
 * What is left of the work after an action. What goes out or is put aside was done, and is not due any more. An action that leaves
 * the state as it is finishes nothing: a live article can be due again. Copy was sent back until it is a draft no more.
 */
export function workAfter(action: EditorialAction, to: ManuscriptState, work: Work): Work {
  const isFinished = actionRules[action].moves !== undefined && finishedStates.some((state) => state === to);
  return {
    dueAt: isFinished ? null : work.dueAt,
    sentBackToId: to === 'DRAFT' ? work.sentBackToId : null,
  };
}
