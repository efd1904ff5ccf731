import type { MoveName } from '../../parts/moves/moves.js';
import type { Words } from '../../words/words.jsx';

export type State = keyof Words['states'];

/** The states as copy goes through them: the columns of the board. */
export const states: readonly State[] = [
  'DRAFT',
  'IN_REVIEW',
  'APPROVED',
  'SCHEDULED',
  'PUBLISHED',
  'UNPUBLISHED',
  'SPIKED',
  'KILLED',
];

/** What brings copy into a state, the usual way first. */
const ways: Readonly<Record<State, readonly MoveName[]>> = {
  DRAFT: ['requestChanges', 'unspike'],
  IN_REVIEW: ['submit'],
  APPROVED: ['approve', 'unschedule', 'overrideReview'],
  SCHEDULED: ['schedule'],
  PUBLISHED: ['publish', 'correct', 'discardChanges'],
  UNPUBLISHED: ['unpublish'],
  SPIKED: ['spike'],
  KILLED: ['kill'],
};

/** From where another way is the usual one. */
const usual: Partial<Record<`${State} ${State}`, MoveName>> = {
  'SPIKED DRAFT': 'unspike',
  'SCHEDULED APPROVED': 'unschedule',
};

interface Action {
  readonly action: string;
  readonly allowed: boolean;
  readonly explanations: readonly string[];
}

/** Whether a card can go to a column: by which moves, or why by none. */
export interface Verdict {
  readonly can: readonly MoveName[];
  readonly why: string;
}

export function verdictOf(from: State, to: State, actions: readonly Action[]): Verdict {
  const known = new Map(actions.map((each) => [each.action, each]));
  const can = ways[to].filter((name) => known.get(name)?.allowed);
  const first = usual[`${from} ${to}`] ?? ways[to][0];
  const why = first ? (known.get(first)?.explanations.join(' ') ?? '') : '';
  return { can, why: can.length > 0 ? '' : why };
}
