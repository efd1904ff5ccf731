import type { Actor } from '../actor.js';
import type { Content } from '../text/content.js';
import type { ManuscriptState } from './states.js';

/** Somebody approved exactly this content. It says nothing about any other. */
export interface Approval {
  contentHash: string;
  byId: string;
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
  scheduledFor: Date | null;
  embargoedUntil: Date | null;
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
}

/** Who acts and when, against which rules, and what the command says besides. */
export interface DecisionContext extends ReadinessContext {
  actor: Actor;
  now: Date;
  revision?: number | undefined;
  comment?: string | undefined;
  reason?: string | undefined;
}
