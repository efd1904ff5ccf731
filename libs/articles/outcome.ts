import type { Refusal, RefusalCode } from '@kopij/editorial';
import type { Instant } from '@kopij/platform';
import type { ManuscriptEntity } from './manuscript.entity.js';

/** Somebody else changed the manuscript since the caller read it. Nothing was done. */
export interface Conflict {
  currentVersion: number;
  changedById: string;
  changedAt: Instant;
  /** Fields of the content that differ between what the caller saw and what is there now. */
  changedFields: string[];
  /** Ids of the blocks that differ. */
  changedBlocks: string[];
}

/** What a command names that does not exist. */
export type UnknownCode = 'SECTION_UNKNOWN' | 'ASSIGNEE_UNKNOWN' | 'REVISION_UNKNOWN';

export interface ManuscriptRefusal extends Omit<Refusal, 'code'> {
  code: RefusalCode | UnknownCode;
}

/** What a use case of this feature answers: it is done, the rules say no (all of them at once), or it came too late. */
export type Outcome =
  { manuscript: ManuscriptEntity } | { refusals: ManuscriptRefusal[] } | { conflict: Conflict };

/** Which manuscript a command is for, as the caller last saw it. */
export interface ManuscriptCommand {
  readonly manuscriptId: string;
  readonly expectedVersion: number;
}
