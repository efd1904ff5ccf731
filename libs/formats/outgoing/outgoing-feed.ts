/** A time on its way out: ISO 8601, in UTC. */
type OutgoingTime = string;

export interface OutgoingPicture {
  readonly url: string;
  readonly alt: string;
  readonly caption: string | null;
  readonly credit: string | null;
}

export interface OutgoingCorrection {
  readonly text: string;
  readonly at: OutgoingTime;
}

/** A story on its way to readers and machines elsewhere. Texts are plain, except `html`. */
export interface OutgoingStory {
  /** An IRI that never changes, the same in every format. */
  readonly id: string;
  /** Where it stands on the site. */
  readonly url: string;
  readonly headline: string;
  readonly kicker: string | null;
  /** Null if its text may not be given. */
  readonly summary: string | null;
  /** The whole text as safe HTML, with its dateline; null if it is not given. Void elements are the only ones without an end tag. */
  readonly html: string | null;
  readonly byline: readonly string[];
  /** The agencies of its text, by name. */
  readonly agencies: readonly string[];
  readonly creditLine: string | null;
  /** `OSLO`; null without a dateline. */
  readonly place: string | null;
  /** `OSLO (ANP/RTR)`; null if it has none. */
  readonly dateline: string | null;
  readonly section: string | null;
  readonly keywords: readonly string[];
  readonly pictures: readonly OutgoingPicture[];
  /** Oldest first. */
  readonly corrections: readonly OutgoingCorrection[];
  readonly firstPublishedAt: OutgoingTime;
  readonly publishedAt: OutgoingTime;
  readonly updatedAt: OutgoingTime;
}

/** What remains of a story that was withdrawn for good. */
export interface WithdrawnStory {
  readonly id: string;
  readonly at: OutgoingTime;
  /** For readers. */
  readonly reason: string;
}

/** One page of a list of stories, newest first. */
export interface OutgoingFeed {
  readonly title: string;
  readonly publisher: string;
  /** BCP 47. */
  readonly language: string;
  /** The page of the site that shows the same list. */
  readonly siteUrl: string;
  /** The address of this page, and of the first page of the same feed. */
  readonly selfUrl: string;
  readonly firstUrl: string;
  /** Older stories; null on the last page. */
  readonly nextUrl: string | null;
  /** Newer stories; null on the first page. */
  readonly previousUrl: string | null;
  /** Hubs for WebSub. */
  readonly hubs: readonly string[];
  readonly updatedAt: OutgoingTime;
  readonly stories: readonly OutgoingStory[];
  /** Newest first. */
  readonly withdrawn: readonly WithdrawnStory[];
}
