import type { Actor, Decision, EditorialAction, Finding, NewsroomEvent } from '@kopij/editorial';
import { toInstant } from '@kopij/platform';
import type { HistoryDetails } from '../ledger/history-entry.entity.js';
import type { NewEntry } from '../ledger/ledger.js';
import type { WorkingCopy } from '../manuscript/manuscript-store.js';

/** What was done, by whom and when, and what they said with it. */
export interface SignedAction {
  readonly actor: Actor;
  readonly action: EditorialAction;
  readonly now: Date;
  readonly said?: string | null;
  readonly details?: HistoryDetails | undefined;
}

type OfManuscript = Extract<NewsroomEvent, { articleId: string }>;
type Unsigned<Event> = Event extends unknown ? Omit<Event, 'articleId' | 'actorId' | 'at'> : never;

/** What is announced of a change, before it says of which manuscript, by whom and when. */
export type UnsignedEvent = Unsigned<OfManuscript>;

type Allowed = Extract<Decision, { ok: true }>;

/** Brings a manuscript to where a decision leads, in the actor's name. Gives what the history is to say of it. */
export function signChange(
  { manuscript, contentHash }: WorkingCopy,
  { to, approval, warnings }: Allowed,
  { actor, action, now, said = null, details }: SignedAction,
): NewEntry {
  const fromState = manuscript.state;
  manuscript.state = to;
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

/** The announcement of what an entry of the history says. */
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
