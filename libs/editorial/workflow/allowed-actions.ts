import { actionRules, commandChecks, type Check } from './action-rules.js';
import type { RefusalCode } from './codes.js';
import { collectRefusals } from './collect-refusals.js';
import type { DecisionContext, ManuscriptFacts } from './facts.js';
import { situationOf } from './situation.js';
import type { EditorialAction } from './states.js';

/** What the product does today with a manuscript that exists. The tables know more; only these are advertised. */
export const availableActions = [
  'edit',
  'submit',
  'requestChanges',
  'approve',
  'publish',
  'unpublish',
  'spike',
  'unspike',
  'discardChanges',
  'restore',
  'assign',
] as const satisfies EditorialAction[];

/** What an actor can do with a manuscript now, or why not. `reasons` is empty exactly when it is allowed. */
export interface AllowedAction {
  action: EditorialAction;
  allowed: boolean;
  reasons: RefusalCode[];
}

/** Judges every available action, leaving out what only the command itself can say: revision, comment and reason. */
export function allowedActions(facts: ManuscriptFacts, context: DecisionContext): AllowedAction[] {
  const situation = situationOf(facts, context);
  return availableActions.map((action) => {
    const checks = actionRules[action].checks.filter((check) => !saidByCommand.has(check));
    const reasons = new Set(collectRefusals(action, situation, checks).map(({ code }) => code));
    return { action, allowed: reasons.size === 0, reasons: [...reasons] };
  });
}

const saidByCommand: ReadonlySet<Check> = new Set(commandChecks);
