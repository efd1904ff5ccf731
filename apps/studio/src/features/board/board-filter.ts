import type { VariablesOf } from '../../server/graphql.js';
import type { Column, Counts } from './board-documents.js';

type Filter = VariablesOf<typeof Counts>['filter'];
export type Order = VariablesOf<typeof Column>['orderBy'];

export const orders = [
  'UPDATED_NEWEST_FIRST',
  'UPDATED_OLDEST_FIRST',
  'DUE_FIRST',
  'CREATED_NEWEST_FIRST',
] as const satisfies readonly Order[];

/** What is peculiar about copy; each is a word of the address: `?only=overdue`. */
export const peculiarities = ['live', 'notLive', 'overdue', 'missed', 'embargo', 'upstream'] as const;

export type Peculiarity = (typeof peculiarities)[number];

/** The names by which the address narrows the board down. */
export const filterNames = ['section', 'search', 'for', 'by', 'agency', 'only'] as const;

/** The filter that the address asks for: `?section=…&for=…&only=overdue`. */
export function filterOf(asked: URLSearchParams, now: Date): Filter {
  const text = (name: (typeof filterNames)[number]) => {
    const given = asked.get(name);
    return given === '' ? null : given;
  };
  const section = text('section');
  return {
    sectionId: section,
    ...(section !== null && { withSubsections: true }),
    search: text('search'),
    assigneeId: text('for'),
    createdById: text('by'),
    agencyId: text('agency'),
    ...peculiar(text('only'), now),
  };
}

function peculiar(only: string | null, now: Date): Partial<Filter> {
  switch (only as Peculiarity | null) {
    case 'live':
      return { isLive: true };
    case 'notLive':
      return { isLive: false };
    case 'overdue':
      return { dueBefore: now.toISOString() };
    case 'missed':
      return { hasMissedSchedule: true };
    case 'embargo':
      return { isUnderEmbargo: true };
    case 'upstream':
      return { upstreamTasks: ['UPDATE', 'CORRECTION', 'HOLD', 'KILL'] };
    default:
      return {};
  }
}

export function orderOf(asked: URLSearchParams): Order {
  return orders.find((each) => each === asked.get('order')) ?? 'UPDATED_NEWEST_FIRST';
}
