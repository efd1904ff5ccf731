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
  | ({ type: 'manuscriptSpiked' } & AboutArticle)
  | ({ type: 'manuscriptUnspiked' } & AboutArticle)
  | ({ type: 'revisionRestored'; revision: number; from: number } & AboutArticle)
  | ({ type: 'changesDiscarded' } & AboutArticle)
  | ({ type: 'manuscriptAssigned'; assigneeId: string | null } & AboutArticle);

/** `first` tells a new article from a new version of one that readers already know. */
type ArticleEvent =
  | ({
      type: 'articlePublished';
      revision: number;
      slug: string;
      sectionId: string;
      first: boolean;
    } & AboutArticle)
  | ({ type: 'articleUnpublished'; reason: string } & AboutArticle);

type SectionEvent =
  | ({ type: 'sectionCreated' } & AboutSection)
  | ({ type: 'sectionChanged'; changed: string[] } & AboutSection)
  | ({ type: 'sectionMoved' } & AboutSection)
  | ({ type: 'sectionArchived' } & AboutSection);

type AgencyEvent =
  ({ type: 'agencyCreated' } & AboutAgency) | ({ type: 'agencyChanged'; changed: string[] } & AboutAgency);

/** Everything the newsroom announces, one closed union, in the past tense. */
export type NewsroomEvent = ManuscriptEvent | ArticleEvent | SectionEvent | AgencyEvent;

/** The id of what the event is about. Events with the same subject are delivered in the order they happened. */
export function subjectOf(event: NewsroomEvent): string {
  if ('articleId' in event) return event.articleId;
  return 'agencyId' in event ? event.agencyId : event.sectionId;
}
