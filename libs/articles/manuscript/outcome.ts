import type { MergeConflict } from '@kopij/editorial';
import type { Instant } from '@kopij/platform';
import type { ManuscriptEntity } from './manuscript.entity.js';
import type { ManuscriptRefusal } from './refusal.js';

/** The differences between two contents: names of fields, keys of blocks. */
export interface Changes {
  fields: string[];
  blocks: string[];
}

/** Somebody else has changed the manuscript since the caller read it. Nothing was done. */
export interface Conflict {
  currentVersion: number;
  changedById: string;
  changedAt: Instant;
  /** What others have changed since the caller read it. */
  theirs: Changes;
  /** What the caller wanted to change. */
  yours: Changes;
  /** Where both changed the same thing differently. */
  clashes: MergeConflict[];
}

/** The result of a use case of this feature: done, refused (with all reasons), or a version conflict. */
export type Outcome =
  { manuscript: ManuscriptEntity } | { refusals: ManuscriptRefusal[] } | { conflict: Conflict };

/** The manuscript a command is for, with the version the caller has read. */
export interface ManuscriptCommand {
  readonly manuscriptId: string;
  readonly expectedVersion: number;
  /** Repeating the same command with the same key returns the first answer and does nothing else. */
  readonly idempotencyKey?: string | null;
}
