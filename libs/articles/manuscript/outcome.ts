import type { MergeConflict } from '@kopij/editorial';
import type { Instant } from '@kopij/platform';
import type { ManuscriptEntity } from './manuscript.entity.js';
import type { ManuscriptRefusal } from './refusal.js';

/** What differs between two contents: names of fields, keys of blocks. */
export interface Changes {
  fields: string[];
  blocks: string[];
}

/** Somebody else changed the manuscript since the caller read it. Nothing was done. */
export interface Conflict {
  currentVersion: number;
  changedById: string;
  changedAt: Instant;
  /** What others changed since the caller saw it. */
  theirs: Changes;
  /** What the caller wanted to change. */
  yours: Changes;
  /** Where both changed the same, and not alike. */
  clashes: MergeConflict[];
}

/** What a use case of this feature answers: it is done, the rules say no (all of them at once), or it came too late. */
export type Outcome =
  { manuscript: ManuscriptEntity } | { refusals: ManuscriptRefusal[] } | { conflict: Conflict };

/** Which manuscript a command is for, as the caller last saw it. */
export interface ManuscriptCommand {
  readonly manuscriptId: string;
  readonly expectedVersion: number;
  /** The same key and command again give the first answer and do nothing. */
  readonly idempotencyKey?: string | null;
}
