import type { Actor } from '../actor.js';
import type { Content } from '../text/content.js';
import type { FindingCode } from './codes.js';
import type { ManuscriptState } from './states.js';

/** Somebody approved exactly this content. It says nothing about any other. */
export interface Approval {
  contentHash: string;
  byId: string;
  /** Given by an admin in an emergency: nobody else has to have looked. */
  isOverride: boolean;
}

/** An embargo as a person set it; made longer, it counts from its beginning. */
export interface EmbargoSetting {
  at: Date;
  /** Whether it took a live article away from readers. */
  hasHidden: boolean;
  /** Whether something would have gone out, or been planned, but for it. */
  hasHeldPublication: boolean;
}

/** What a decision must know about a manuscript. */
export interface ManuscriptFacts {
  state: ManuscriptState;
  /** The number of the working copy, the newest revision. */
  revision: number;
  /** The number of the revision readers see now, if any. */
  liveRevision: number | null;
  /** Whether readers have ever seen it, even if they no longer do. */
  wasLive: boolean;
  stateBeforeSpike: ManuscriptState | null;
  content: Content;
  contentHash: string;
  approval: Approval | null;
  lastChangedById: string;
  createdById: string;
  assigneeId: string | null;
  /** Whether the assignee took it on without being asked. */
  isSelfAssigned: boolean;
  /** When the working copy goes live by itself. */
  scheduledFor: Date | null;
  /** When it is taken down by itself. */
  endsAt: Date | null;
  embargoedUntil: Date | null;
  /** How the embargo came about; null where an agency set it, or nobody knows. */
  embargoSetting: EmbargoSetting | null;
  /** Who has asked for the embargo to be broken and waits for somebody to confirm it. */
  embargoBreakById: string | null;
}

/** What a section demands of the copy in it. */
export interface SectionPolicy {
  requiresReview: boolean;
  fourEyes: boolean;
  archived: boolean;
}

/** What a decision must know of an agency: its names, and whether its text may appear on the web. */
export interface KnownAgency {
  code: string;
  aliases: readonly string[];
  active: boolean;
  web: boolean;
}

/** What the state of the copy is judged against. `policy` is null when it is in no section. */
export interface ReadinessContext {
  policy: SectionPolicy | null;
  agencies: readonly KnownAgency[];
  /** What readers see now, where that is another revision than the one that is judged. */
  live: Content | null;
}

/** Who acts and when, against which rules, and what the command says besides. */
export interface DecisionContext extends ReadinessContext {
  actor: Actor;
  now: Date;
  /**
   * The names of the others who could confirm that an embargo is broken, if they were asked now; null where no embargo
   * is in force, or nothing depends on it.
   */
  othersToConfirm: readonly string[] | null;
  revision?: number | undefined;
  comment?: string | undefined;
  reason?: string | undefined;
  /** What a correction tells readers. */
  note?: string | undefined;
  /** When it is to happen, or until when an embargo is to hold. */
  at?: Date | undefined;
  /** The zone that was given in, for messages: an IANA name or an offset. Left out: UTC. */
  timeZone?: string | undefined;
  /** The warnings the actor has seen and lets pass. */
  acknowledged?: readonly FindingCode[] | undefined;
}
