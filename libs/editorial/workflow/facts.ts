import type { Actor } from '../actor.js';
import type { PlacedSection } from '../rights/judge-right.js';
import type { Content } from '../text/content.js';
import type { UpstreamFacts } from '../upstream/upstream-facts.js';
import type { FindingCode } from './codes.js';
import type { ManuscriptState } from './states.js';

/** An approval of exactly this content. */
export interface Approval {
  contentHash: string;
  byId: string;
  /** Whether it is an admin's emergency override, which needs no second person. */
  isOverride: boolean;
}

/** How a person set the embargo; extending it does not change this. */
export interface EmbargoSetting {
  at: Date;
  /** Whether it hid a live article. */
  hasHidden: boolean;
  /** Whether it alone held back a publication or schedule. */
  hasHeldPublication: boolean;
}

/** The facts about a manuscript that decisions need. */
export interface ManuscriptFacts {
  state: ManuscriptState;
  /** The number of the working copy, the newest revision. */
  revision: number;
  /** The number of the revision readers see now, if any. */
  liveRevision: number | null;
  /** Whether it has ever been live. */
  wasLive: boolean;
  stateBeforeSpike: ManuscriptState | null;
  content: Content;
  contentHash: string;
  approval: Approval | null;
  lastChangedById: string;
  createdById: string;
  assigneeId: string | null;
  /** Whether the assignee assigned it to themselves. */
  isSelfAssigned: boolean;
  /** When the working copy is scheduled to be published. */
  scheduledFor: Date | null;
  /** When it is scheduled to be unpublished. */
  endsAt: Date | null;
  embargoedUntil: Date | null;
  /** How the embargo was set; null if by an agency, or unknown. */
  embargoSetting: EmbargoSetting | null;
  /** Who has asked to break the embargo, waiting for confirmation. */
  embargoBreakById: string | null;
}

/** The rules a section has for its copy. */
export interface SectionPolicy {
  requiresReview: boolean;
  fourEyes: boolean;
  archived: boolean;
}

/** The facts about an agency that decisions need: its names, and whether its text may appear on the web. */
export interface KnownAgency {
  code: string;
  aliases: readonly string[];
  active: boolean;
  web: boolean;
}

/** What the copy is judged against. `policy` is null if it has no section. */
export interface ReadinessContext {
  policy: SectionPolicy | null;
  agencies: readonly KnownAgency[];
  /** The live content, if it is a different revision from the one being judged. */
  live: Content | null;
  /** The items of the wire that it was made of. */
  upstream: readonly UpstreamFacts[];
  /** How many threads of comments on it are open. */
  openThreads: number;
}

/** Who acts and when, the rules that apply, and the parameters of the command. */
export interface DecisionContext extends ReadinessContext {
  actor: Actor;
  now: Date;
  /** Of the working copy. */
  section: PlacedSection | null;
  /** Of what readers see, if it is another one: what they see changes there too. */
  liveSection?: PlacedSection | null | undefined;
  /**
   * The names of others who could confirm breaking the embargo now; null if no embargo is in force or the action
   * does not depend on it.
   */
  othersToConfirm: readonly string[] | null;
  revision?: number | undefined;
  comment?: string | undefined;
  reason?: string | undefined;
  /** The note of a correction. */
  note?: string | undefined;
  /** When it is due, or when an embargo is to end. */
  at?: Date | undefined;
  /** The time zone in which that was given, for messages: an IANA name or an offset. Default: UTC. */
  timeZone?: string | undefined;
  /** The warnings the actor has acknowledged. */
  acknowledged?: readonly FindingCode[] | undefined;
  /** The item of the wire that the command is about. */
  wireItemId?: string | undefined;
}
