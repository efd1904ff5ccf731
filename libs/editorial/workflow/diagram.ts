import { actionRules, editorialActions, type Destination } from './action-rules.js';
import { manuscriptStates, initialState, type ManuscriptState } from './states.js';

interface Arrow {
  from: string;
  to: string;
  label: string;
}

/** Where every action leads, as a Mermaid state diagram. Actions between the same two states share one arrow. */
export function workflowDiagram(): string {
  const arrows = [
    { from: '[*]', to: initialState, label: 'create' },
    ...manuscriptStates.flatMap(arrowsFrom),
  ];
  const labels = new Map<string, string[]>();
  for (const { from, to, label } of arrows) {
    const arrow = `${from} --> ${to}`;
    labels.set(arrow, [...(labels.get(arrow) ?? []), label]);
  }
  const lines = [...labels].map(([arrow, names]) => `    ${arrow}: ${names.join(', ')}`);
  return ['stateDiagram-v2', ...lines, ''].join('\n');
}

function arrowsFrom(from: ManuscriptState): Arrow[] {
  return editorialActions.flatMap((action) => {
    const destination = actionRules[action].moves?.[from];
    return destination === undefined ? [] : arrowsOf(from, action, destination);
  });
}

function arrowsOf(from: ManuscriptState, action: string, destination: Destination): Arrow[] {
  if (destination === 'STATE_BEFORE_SPIKE')
    return statesBefore('SPIKED').map((to) => ({ from, to, label: action }));
  if (typeof destination === 'string') return [{ from, to: destination, label: action }];
  return [
    { from, to: destination.REPORTER, label: `${action} (reporter)` },
    { from, to: destination.EDITOR, label: `${action} (editor)` },
  ];
}

function statesBefore(state: ManuscriptState): ManuscriptState[] {
  const moves = editorialActions.map((action) => actionRules[action].moves);
  return manuscriptStates.filter((from) => moves.some((move) => move?.[from] === state));
}
