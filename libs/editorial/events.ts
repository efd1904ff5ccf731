import type { CorrectionType } from './text/correction.js';
import type { UpstreamTask } from './upstream/upstream-facts.js';

/** The common fields of events: by whom, and when (ISO-8601, UTC, milliseconds). */
interface Announcement {
  actorId: string;
  at: string;
}

interface AboutArticle extends Announcement {
  articleId: string;
  /** Who was told of it: the people whose notifications it has added to. */
  told?: string[];
}

interface AboutSection extends Announcement {
  sectionId: string;
}

interface AboutAgency extends Announcement {
  agencyId: string;
}

type ManuscriptEvent =
  | ({ type: 'manuscriptCreated' } & AboutArticle)
  | ({ type: 'manuscriptEdited'; revision: number } & AboutArticle)
  | ({ type: 'manuscriptSubmitted' } & AboutArticle)
  | ({ type: 'changesRequested' } & AboutArticle)
  | ({ type: 'manuscriptApproved'; revision: number } & AboutArticle)
  | ({ type: 'reviewOverridden'; revision: number; reason: string } & AboutArticle)
  | ({ type: 'manuscriptSpiked' } & AboutArticle)
  | ({ type: 'manuscriptUnspiked' } & AboutArticle)
  | ({ type: 'revisionRestored'; revision: number; from: number } & AboutArticle)
  | ({ type: 'changesDiscarded' } & AboutArticle)
  | ({
      type: 'manuscriptAssigned';
      assigneeId: string | null;
      assigneeBeforeId?: string | null;
    } & AboutArticle)
  | ({ type: 'lockTakenOver' } & AboutArticle);

/** What colleagues say to each other about copy. What they say is in no event. */
interface CommentEvent extends AboutArticle {
  type:
    | 'threadStarted'
    | 'commentAdded'
    | 'commentEdited'
    | 'commentDeleted'
    | 'threadResolved'
    | 'threadReopened';
  threadId: string;
}

/** A scheduled action: publication or unpublication at an instant. */
export type ScheduledAction = 'publish' | 'unpublish';

/** `dueAt` and `until` are instants, like `at`. A missed schedule says why it could not be carried out. */
type ScheduleEvent =
  | ({ type: 'actionScheduled'; action: ScheduledAction; dueAt: string; revision: number } & AboutArticle)
  | ({ type: 'actionUnscheduled'; action: ScheduledAction } & AboutArticle)
  | ({ type: 'scheduleMissed'; dueAt: string; reasons: string[] } & AboutArticle);

/** What an agency does with an item that copy was made of, and what the newsroom does about that. */
type UpstreamEvent =
  | ({ type: 'upstreamChanged'; task: UpstreamTask } & FromTheWire)
  | ({ type: 'upstreamMerged'; wireRevision: number; revision: number } & FromTheWire)
  | ({ type: 'upstreamDismissalRequested'; reason: string } & FromTheWire)
  | ({ type: 'upstreamDismissed'; reason: string } & FromTheWire);

interface FromTheWire extends AboutArticle {
  wireItemId: string;
}

/** `hidden` and `shown`: whether a live article was hidden from readers, or is shown again. */
type EmbargoEvent =
  | ({ type: 'embargoSet'; until: string; hidden: boolean } & AboutArticle)
  | ({ type: 'embargoBreakRequested'; reason: string } & AboutArticle)
  | ({ type: 'embargoBroken'; shown: boolean } & AboutArticle)
  | ({ type: 'embargoLifted' } & AboutArticle);

/** The events that make a revision live. */
interface Publication extends AboutArticle {
  revision: number;
  slug: string;
  sectionId: string;
}

/** `first` distinguishes a new article from an update; `wasLive`, an article that readers have seen from a draft. */
type ArticleEvent =
  | ({ type: 'articlePublished'; first: boolean } & Publication)
  | ({ type: 'articleCorrected'; correction: { type: CorrectionType; text: string } } & Publication)
  | ({ type: 'articleUnpublished'; reason: string } & AboutArticle)
  | ({ type: 'articleKilled'; reason: string; wasLive: boolean } & AboutArticle);

type SectionEvent =
  | ({ type: 'sectionCreated' } & AboutSection)
  | ({ type: 'sectionChanged'; changed: string[] } & AboutSection)
  | ({ type: 'sectionMoved' } & AboutSection)
  | ({ type: 'sectionArchived' } & AboutSection);

type AgencyEvent =
  ({ type: 'agencyCreated' } & AboutAgency) | ({ type: 'agencyChanged'; changed: string[] } & AboutAgency);

interface AboutWireItem extends Announcement {
  wireItemId: string;
}

/** The first two: wire copy came in, a new item or a newer revision of one. Nobody does that, so they name no actor. */
type WireEvent =
  | { type: 'wireItemStored' | 'wireItemUpdated'; wireItemId: string; sourceId: string; at: string }
  | ({ type: 'wireItemIgnored' } & AboutWireItem)
  | ({ type: 'wireItemUnignored' } & AboutWireItem);

/**
 * Published content has changed, and caches between Kopij and readers must purge these tags, which are those in
 * `Surrogate-Key` and `Cache-Tag`. Its cause has an event of its own.
 */
interface DeliveryEvent {
  type: 'deliveryChanged';
  tags: string[];
  at: string;
}

/** What Kopij writes to people about their account. */
export type AccountMail = 'INVITATION' | 'PASSWORD_RESET' | 'PASSWORD_CHANGED' | 'SECOND_FACTOR_CHANGED';

/**
 * Somebody is to get a mail. It is written when it is sent: neither their address nor a text, and no link with its secret, is in the
 * event. `byOperator`: whether a link was asked for at the server's terminal.
 */
interface MailEvent {
  type: 'mailRequested';
  userId: string;
  mail: AccountMail;
  byOperator?: boolean;
  at: string;
}

/** What people were granted has changed, by themselves or by their teams: what waits for somebody may be something else. */
interface GrantsEvent {
  type: 'grantsChanged';
  at: string;
}

/** All events, as a closed union, in the past tense. */
export type NewsroomEvent =
  | ManuscriptEvent
  | CommentEvent
  | ScheduleEvent
  | EmbargoEvent
  | UpstreamEvent
  | ArticleEvent
  | SectionEvent
  | AgencyEvent
  | WireEvent
  | MailEvent
  | GrantsEvent
  | DeliveryEvent;

/** The property that holds the id of what such events are about; null where they are about all that readers see, or all grants. */
export function subjectKey(
  type: NewsroomEvent['type'],
): 'articleId' | 'agencyId' | 'sectionId' | 'wireItemId' | 'userId' | null {
  if (type === 'deliveryChanged' || type === 'grantsChanged') return null;
  if (type === 'mailRequested') return 'userId';
  if (type.startsWith('wire')) return 'wireItemId';
  if (type.startsWith('section')) return 'sectionId';
  return type.startsWith('agency') ? 'agencyId' : 'articleId';
}

/** The id of the object of the event. Events with the same subject are delivered in order; `deliveryChanged` of overlapping transactions in either order. */
export function subjectOf(event: NewsroomEvent): string {
  if (event.type === 'deliveryChanged') return 'delivery';
  if (event.type === 'grantsChanged') return 'grants';
  if ('articleId' in event) return event.articleId;
  if ('wireItemId' in event) return event.wireItemId;
  if ('userId' in event) return event.userId;
  return 'agencyId' in event ? event.agencyId : event.sectionId;
}
