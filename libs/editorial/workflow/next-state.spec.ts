import { anActor } from '../testing/a-manuscript.js';
import { actionRules, editorialActions } from './action-rules.js';
import { initialState, manuscriptStates } from './states.js';
import { nextState } from './next-state.js';

const editor = anActor('EDITOR');
const reporter = anActor('REPORTER');

function reachableFrom(start: (typeof manuscriptStates)[number]): Set<string> {
  const reached = new Set([start]);
  for (const state of reached) {
    for (const action of editorialActions) {
      const to = nextState(action, { state, stateBeforeSpike: 'DRAFT' }, editor);
      if (to) reached.add(to);
    }
  }
  return reached;
}

describe('the workflow', () => {
  it('reaches every state from DRAFT', () => {
    expect([...reachableFrom(initialState)].sort()).toEqual([...manuscriptStates].sort());
  });

  it('ends in KILLED, and only there', () => {
    expect(manuscriptStates.filter((state) => reachableFrom(state).size === 1)).toEqual(['KILLED']);
  });

  it.each(editorialActions.filter((action) => actionRules[action].leavesState === 'ALWAYS'))(
    'lets people %s in every state, and leaves it as it is',
    (action) => {
      for (const state of manuscriptStates) {
        expect(nextState(action, { state, stateBeforeSpike: null }, reporter)).toBe(state);
      }
    },
  );

  it('leaves copy in review when an editor mends it, and takes it back when its reporter goes on writing', () => {
    const facts = { state: 'IN_REVIEW', stateBeforeSpike: null } as const;
    expect(nextState('edit', facts, editor)).toBe('IN_REVIEW');
    expect(nextState('edit', facts, reporter)).toBe('DRAFT');
  });

  it.each(['DRAFT', 'IN_REVIEW', 'APPROVED'] as const)('takes a spiked manuscript back to %s', (before) => {
    expect(nextState('unspike', { state: 'SPIKED', stateBeforeSpike: before }, editor)).toBe(before);
  });

  it('is never asked to create what exists', () => {
    for (const state of manuscriptStates) {
      expect(nextState('create', { state, stateBeforeSpike: null }, editor)).toBeNull();
    }
  });
});
