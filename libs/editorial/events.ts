import type { CorrectionType } from './text/correction.js';

/** What every announcement says: by whom, and when (ISO-8601, UTC, milliseconds). */
interface Announcement {
  actorId: string;
  at: string;
}

interface AboutArticle extends Announcement {
  articleId: string;
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
  | ({ type: 'manuscriptAssigned'; assigneeId: string | null } & AboutArticle);

/** What is planned for an instant: to be public from then on, or until then. */
export type ScheduledAction = 'publish' | 'unpublish';

/** `dueAt` and `until` are instants, like `at`. A missed schedule says why it could not be carried out. */
type ScheduleEvent =
  | ({ type: 'actionScheduled'; action: ScheduledAction; dueAt: string; revision: number } & AboutArticle)
  | ({ type: 'actionUnscheduled'; action: ScheduledAction } & AboutArticle)
  | ({ type: 'scheduleMissed'; dueAt: string; reasons: string[] } & AboutArticle);

/** `hidden` and `shown` tell whether readers lost sight of the article, or have it back. */
type EmbargoEvent =
  | ({ type: 'embargoSet'; until: string; hidden: boolean } & AboutArticle)
  | ({ type: 'embargoBreakRequested'; reason: string } & AboutArticle)
  | ({ type: 'embargoBroken'; shown: boolean } & AboutArticle)
  | ({ type: 'embargoLifted' } & AboutArticle);

/** What makes a revision the one that readers see. */
interface Publication extends AboutArticle {
  revision: number;
  slug: string;
  sectionId: string;
}

/** `first` tells a new article from a new version of one that readers already know. */
type ArticleEvent =
  | ({ type: 'articlePublished'; first: boolean } & Publication)
  | ({ type: 'articleCorrected'; correction: { type: CorrectionType; text: string } } & Publication)
  | ({ type: 'articleUnpublished'; reason: string } & AboutArticle)
  | ({ type: 'articleKilled'; reason: string } & AboutArticle);

type SectionEvent =
  | ({ type: 'sectionCreated' } & AboutSection)
  | ({ type: 'sectionChanged'; changed: string[] } & AboutSection)
  | ({ type: 'sectionMoved' } & AboutSection)
  | ({ type: 'sectionArchived' } & AboutSection);

type AgencyEvent =
  ({ type: 'agencyCreated' } & AboutAgency) | ({ type: 'agencyChanged'; changed: string[] } & AboutAgency);

/**
 * What of all that readers see is another from now on: what caches between Kopij and readers have to forget. The tags are those of
 * `Surrogate-Key` and `Cache-Tag`. It follows from what somebody did, which is announced as such.
 */
interface DeliveryEvent {
  type: 'deliveryChanged';
  tags: string[];
  at: string;
}

/** Everything the newsroom announces, one closed union, in the past tense. */
export type NewsroomEvent =
  ManuscriptEvent | ScheduleEvent | EmbargoEvent | ArticleEvent | SectionEvent | AgencyEvent | DeliveryEvent;

/** The id of what the event is about. Events with the same subject are delivered in the order they happened. */
export function subjectOf(event: NewsroomEvent): string {
  if (event.type === 'deliveryChanged') return 'delivery';
  if ('articleId' in event) return event.articleId;
  return 'agencyId' in event ? event.agencyId : event.sectionId;
}
