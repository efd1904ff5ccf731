import {
  workAfter,
  type Actor,
  type Decision,
  type EditorialAction,
  type Finding,
  type NewsroomEvent,
} from '@kopij/editorial';
import { toInstant } from '@kopij/platform';
import type { HistoryDetails } from '../ledger/history-entry.entity.js';
import type { NewEntry } from '../ledger/ledger.js';
import type { WorkingCopy } from '../manuscript/manuscript-store.js';

/** What was done, by whom and when, with their comment or reason. */
export interface SignedAction {
  readonly actor: Actor;
  readonly action: EditorialAction;
  readonly now: Date;
  readonly said?: string | null;
  readonly details?: HistoryDetails | undefined;
}

type OfManuscript = Extract<NewsroomEvent, { articleId: string }>;
type Unsigned<Event> = Event extends unknown ? Omit<Event, 'articleId' | 'actorId' | 'at'> : never;

/** The event of a change, without the common fields. */
export type UnsignedEvent = Unsigned<OfManuscript>;

type Allowed = Extract<Decision, { ok: true }>;

/** Applies a decision to a manuscript, in the actor's name. Returns the history entry. */
export function signChange(
  { manuscript, contentHash }: WorkingCopy,
  { to, approval, warnings }: Allowed,
  { actor, action, now, said = null, details }: SignedAction,
): NewEntry {
  const fromState = manuscript.state;
  manuscript.state = to;
  Object.assign(manuscript, workAfter(action, to, manuscript));
  manuscript.approvedHash = approval?.contentHash ?? null;
  manuscript.approvedById = approval?.byId ?? null;
  manuscript.approvalIsOverride = approval?.isOverride ?? false;
  manuscript.version += 1;
  manuscript.updatedAt = toInstant(now);
  manuscript.updatedById = actor.id;
  return {
    manuscriptId: manuscript.id,
    sequence: manuscript.version,
    at: manuscript.updatedAt,
    actorId: actor.id,
    action,
    fromState,
    toState: to,
    revision: manuscript.revision,
    contentHash,
    comment: said,
    details: withWarnings(details, warnings),
  };
}

/** The event for a history entry. */
export function announcement(
  event: UnsignedEvent,
  { manuscriptId, actorId, at }: Pick<NewEntry, 'manuscriptId' | 'actorId' | 'at'>,
): NewsroomEvent {
  return { ...event, articleId: manuscriptId, actorId, at };
}

function withWarnings(details: HistoryDetails = {}, warnings: readonly Finding[]): HistoryDetails | null {
  const all = warnings.length > 0 ? { ...details, warnings: warnings.map(({ code }) => code) } : details;
  return Object.keys(all).length > 0 ? all : null;
}
