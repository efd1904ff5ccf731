import type { VariablesOf } from '../../server/graphql.js';
import type { Inbox } from './wire-documents.js';

/** Which items of the wire. */
export type Filter = NonNullable<VariablesOf<typeof Inbox>['filter']>;

/** The items to show: by whether whoever is signed in has seen them. */
export const views = {
  all: null,
  unseen: ['NEW', 'UPDATED'],
  ignored: ['IGNORED'],
} as const satisfies Record<string, Filter['states']>;

export type View = keyof typeof views;

export const signals = ['ALERT', 'UPDATE', 'CORRECTION', 'CANCEL', 'ADVISORY', 'NONE'] as const;

type Signal = (typeof signals)[number];

export function viewOf(asked: URLSearchParams): View {
  const view = asked.get('view');
  return view === 'unseen' || view === 'ignored' ? view : 'all';
}

export function signalOf(asked: URLSearchParams): Signal | null {
  return signals.find((each) => each === asked.get('signal')) ?? null;
}

/** What the address of the inbox asks for. */
export function filterOf(asked: URLSearchParams): Filter {
  const states = views[viewOf(asked)];
  return {
    ...(states && { states: [...states] }),
    ...named('search', asked.get('search')),
    ...named('sectionId', asked.get('section')),
    ...named('agencyId', asked.get('agency')),
    ...named('presetId', asked.get('preset')),
    ...named('signal', signalOf(asked)),
  };
}

function named<Name extends keyof Filter>(name: Name, value: Filter[Name] | null): Partial<Filter> {
  return value == null ? {} : { [name]: value };
}
