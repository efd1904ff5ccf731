import { hasRole, type Actor } from '../actor.js';
import { actionRules, type Destination, type EditorialAction } from './action-rules.js';
import type { ManuscriptFacts } from './facts.js';
import type { ManuscriptState } from './states.js';

/** The table's entry for an action in a state; null if not available. */
export function destinationOf(action: EditorialAction, state: ManuscriptState): Destination | null {
  const { leavesState, moves } = actionRules[action];
  if (leavesState) return leavesState === 'ALWAYS' || state !== 'KILLED' ? state : null;
  return moves?.[state] ?? null;
}

/** The state an action by this actor leads to; null if not available. */
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
