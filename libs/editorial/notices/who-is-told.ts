import type { EditorialAction } from '../workflow/action-rules.js';
import type { NoticeKind } from './notice-kinds.js';

/** The people that a manuscript has, at the moment of a change. */
export interface People {
  /** Who acts. On behalf of the clock, whoever had planned it. */
  readonly actorId: string;
  readonly authorId: string;
  /** Who changed the content last. */
  readonly writerId: string;
  readonly assigneeId: string | null;
  /** The assignee before the change. */
  readonly assigneeBeforeId: string | null;
  /** Who had planned what could not be carried out. */
  readonly plannerId: string | null;
}

/** What a change of a manuscript was. */
export interface ToldChange {
  readonly action: EditorialAction;
  /** Whether something that was planned could not be carried out, whatever was done instead. */
  readonly hasMissed: boolean;
  /** Whether only the time at which it is due was changed, and not who it is assigned to. */
  readonly isOnlyDue: boolean;
}

export interface WhoIsTold {
  readonly kind: NoticeKind;
  /** Each once; never who did it. */
  readonly to: readonly string[];
  /** Null where nobody did it, but the clock or an agency. */
  readonly byId: string | null;
}

type Party = Exclude<keyof People, 'actorId'>;

interface Telling {
  readonly kind: NoticeKind;
  readonly to: readonly Party[];
  /** Nobody did this, so that everybody is told. */
  readonly isByNobody?: true;
}

const writers: readonly Party[] = ['writerId', 'authorId', 'assigneeId'];

/** Whom each action concerns besides whoever does it. Actions that are not listed are told to nobody. */
const tellings: Partial<Record<EditorialAction, readonly Telling[]>> = {
  assign: [
    { kind: 'ASSIGNED', to: ['assigneeId'] },
    { kind: 'UNASSIGNED', to: ['assigneeBeforeId'] },
  ],
  requestChanges: [{ kind: 'CHANGES_REQUESTED', to: writers }],
  approve: [{ kind: 'APPROVED', to: writers }],
  overrideReview: [{ kind: 'APPROVED', to: writers }],
  publish: [{ kind: 'PUBLISHED', to: writers }],
  correct: [{ kind: 'CORRECTED', to: writers }],
  unpublish: [{ kind: 'UNPUBLISHED', to: writers }],
  spike: [{ kind: 'SPIKED', to: writers }],
  kill: [{ kind: 'KILLED', to: writers }],
  noteUpstream: [{ kind: 'UPSTREAM_CHANGED', to: writers, isByNobody: true }],
};

const missed: readonly Telling[] = [
  { kind: 'SCHEDULE_MISSED', to: ['plannerId', ...writers], isByNobody: true },
];

const dueChanged: readonly Telling[] = [{ kind: 'DUE_CHANGED', to: ['assigneeId'] }];

/** Who is told of a change, and of what: everybody at most once, and nobody of what they did themselves. */
export function whoIsTold(change: ToldChange, people: People): WhoIsTold[] {
  const told = new Set<string>();
  const found = tellingsOf(change).map(({ kind, to, isByNobody }) => {
    const ids = to.flatMap((party) => people[party] ?? []);
    const others = ids.filter((id) => isByNobody === true || id !== people.actorId);
    const fresh = [...new Set(others)].filter((id) => !told.has(id));
    fresh.forEach((id) => told.add(id));
    return { kind, to: fresh, byId: isByNobody ? null : people.actorId };
  });
  return found.filter(({ to }) => to.length > 0);
}

function tellingsOf({ action, hasMissed, isOnlyDue }: ToldChange): readonly Telling[] {
  if (hasMissed) return missed;
  return isOnlyDue ? dueChanged : (tellings[action] ?? []);
}
