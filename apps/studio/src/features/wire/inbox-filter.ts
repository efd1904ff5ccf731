import type { VariablesOf } from '../../server/graphql.js';
import type { Inbox, Preset, SavePreset } from './wire-documents.js';

/** Which items of the wire. */
export type Filter = NonNullable<VariablesOf<typeof Inbox>['filter']>;

type PresetFilter = VariablesOf<typeof SavePreset>['input']['filter'];

/** The items to show: by whether whoever is signed in has seen them. */
export const views = {
  all: null,
  unseen: ['NEW', 'UPDATED'],
  ignored: ['IGNORED'],
} as const satisfies Record<string, Filter['states']>;

export type View = keyof typeof views;

export const signals = ['ALERT', 'UPDATE', 'CORRECTION', 'CANCEL', 'ADVISORY', 'NONE'] as const;

/** How far back, in hours. */
export const spans = ['1', '8', '24', '168'] as const;

type Signal = (typeof signals)[number];

export function viewOf(asked: URLSearchParams): View {
  const view = asked.get('view');
  return view === 'unseen' || view === 'ignored' ? view : 'all';
}

export function signalOf(asked: URLSearchParams): Signal | null {
  return signals.find((each) => each === asked.get('signal')) ?? null;
}

/**
 * What the address of the inbox asks for.
 *
 * @param now from which it counts back
 */
export function filterOf(asked: URLSearchParams, now: Date): Filter {
  const hours = spans.find((each) => each === asked.get('hours'));
  return {
    ...ownFilterOf(asked),
    ...named('presetId', asked.get('preset')),
    ...(hours && { since: new Date(now.getTime() - Number(hours) * 3_600_000).toISOString() }),
  };
}

/** What a preset selects that is saved now: what the one before it does, and what was chosen beside it. */
export function presetFilterOf(asked: URLSearchParams, before: Preset['filter'] | undefined): PresetFilter {
  const { __typename: _, ...said } = { __typename: '', ...before };
  const kept = Object.entries(said).filter(([, value]) => value != null);
  return { ...Object.fromEntries(kept), ...ownFilterOf(asked) };
}

/** What a preset can hold: not how far back. */
function ownFilterOf(asked: URLSearchParams): PresetFilter {
  const states = views[viewOf(asked)];
  return {
    ...(states && { states: [...states] }),
    ...named('search', asked.get('search')),
    ...named('sectionId', asked.get('section')),
    ...named('agencyId', asked.get('agency')),
    ...named('sourceId', asked.get('source')),
    ...named('language', asked.get('language')),
    ...named('signal', signalOf(asked)),
    ...(asked.get('updates') !== null && { hasUpdate: true }),
  };
}

function named<Name extends keyof Filter>(
  name: Name,
  value: Filter[Name] | null,
): Partial<Record<Name, NonNullable<Filter[Name]>>> {
  return value == null ? {} : ({ [name]: value } as Record<Name, NonNullable<Filter[Name]>>);
}
