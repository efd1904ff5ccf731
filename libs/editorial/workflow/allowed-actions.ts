import { needsOf } from './action-needs.js';
import {
  actionRules,
  availableActions,
  commandChecks,
  type AvailableAction,
  type Check,
  type EditorialAction,
  type Need,
} from './action-rules.js';
import type { Refusal } from './codes.js';
import { collectRefusals } from './collect-refusals.js';
import type { DecisionContext, ManuscriptFacts } from './facts.js';
import { situationOf } from './situation.js';

/** Whether an actor can perform an action on a manuscript now: `refusals` is empty if and only if it is allowed. */
export interface AllowedAction {
  action: AvailableAction;
  allowed: boolean;
  refusals: Refusal[];
  /** What a command must provide. */
  needs: readonly Need[];
}

/**
 * Judges every available action, except for what only the command itself provides: revision, comment and reason.
 *
 * @param asked only these, in whatever order
 */
export function allowedActions(
  facts: ManuscriptFacts,
  context: DecisionContext,
  asked: readonly EditorialAction[] = availableActions,
): AllowedAction[] {
  const situation = situationOf(facts, context);
  const judged = availableActions.filter((action) => asked.includes(action));
  return judged.map((action) => {
    const checks = actionRules[action].checks.filter((check) => !saidByCommand.has(check));
    const found = collectRefusals(action, situation, checks);
    const refusals = found.filter(({ code }, at) => found.findIndex((each) => each.code === code) === at);
    return { action, allowed: refusals.length === 0, refusals, needs: needsOf(action) };
  });
}

const saidByCommand: ReadonlySet<Check> = new Set(commandChecks);
