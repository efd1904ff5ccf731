import type { TakenCopy } from './provenance.js';

/**
 * What an agency asks of copy that was made of its item, from the least to the most serious. `UPDATE`: there is a newer
 * revision. `HOLD`: it is under an embargo without an end. `CORRECTION` and `KILL`: the copy must be corrected, or not be
 * used. All but the first stop the copy.
 */
export const upstreamTasks = ['UPDATE', 'HOLD', 'CORRECTION', 'KILL'] as const;
export type UpstreamTask = (typeof upstreamTasks)[number];

/** An item of the wire that a manuscript was made of, as far as decisions depend on it. */
export interface UpstreamFacts {
  itemId: string;
  /** As taken. */
  headline: string | null;
  /** What the agency has asked since; null if nothing is open. */
  task: UpstreamTask | null;
  /** Who was the first of two to dismiss a kill. */
  dismissalAskedById: string | null;
  isNotForWeb: boolean;
  /** Until when the agency lets its text be used; null if it does not say. */
  expiresAt: Date | null;
  /** Its revisions that were taken, with the agencies that each must be credited to, as written. */
  copies: readonly CreditedCopy[];
}

export interface CreditedCopy extends TakenCopy {
  credits: readonly string[];
}

/** The more serious of two tasks: a kill is not undone by what comes after it. */
export function gravest(a: UpstreamTask | null, b: UpstreamTask | null): UpstreamTask | null {
  return gravityOf(a) >= gravityOf(b) ? a : b;
}

function gravityOf(task: UpstreamTask | null): number {
  return task === null ? -1 : upstreamTasks.indexOf(task);
}

/** Whether it stops the copy from being submitted, approved and published. */
export function isBlocking(task: UpstreamTask | null): boolean {
  return task !== null && task !== 'UPDATE';
}
