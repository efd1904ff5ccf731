import type { MergeConflict, PlacedChange } from '@kopij/editorial';
import type { Instant } from '@kopij/platform';
import type { ManuscriptEntity } from './manuscript.entity.js';
import type { ManuscriptRefusal } from './refusal.js';

/** The differences between two contents: names of fields, keys of blocks. */
export interface Changes {
  fields: string[];
  blocks: string[];
}

/** What has happened to a manuscript from one version to a later one. */
export interface Since {
  manuscriptId: string;
  /** The version that the caller has read. */
  seenVersion: number;
  currentVersion: number;
}

/** Somebody else has changed the manuscript since the caller read it. Nothing was done. */
export interface Conflict extends Since {
  changedById: string;
  changedAt: Instant;
  /** What others have changed since the caller read it. */
  theirs: Changes;
  /** What the caller wanted to change. */
  yours: Changes;
  /** Where both changed the same thing differently. */
  clashes: MergeConflict[];
}

/** What a merge took from others: what makes the merged content of what the caller sent. */
export interface Merged extends Since {
  fields: string[];
  blocks: Omit<PlacedChange, 'before'>[];
}

/** The result of a use case of this feature: done, refused (with all reasons), or a version conflict. */
export type Outcome =
  | { manuscript: ManuscriptEntity; merged?: Merged }
  | { refusals: ManuscriptRefusal[] }
  | { conflict: Conflict };

/** The manuscript a command is for, with the version the caller has read. */
export interface ManuscriptCommand {
  readonly manuscriptId: string;
  readonly expectedVersion: number;
  /** Repeating the same command with the same key returns the first answer and does nothing else. */
  readonly idempotencyKey?: string | null;
}
