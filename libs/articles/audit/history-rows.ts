import type { SealedEntry } from '@kopij/editorial';
import { statement } from '@kopij/platform';

/** How many are read at once. Written into the statements: PostgreSQL would plan for a tenth of the table where it is a parameter. */
export const batches = {
  entries: 500,
  // Few: a revision may be as long as a book.
  revisions: 100,
  manuscripts: 500,
};

/**
 * What a verification reads. Each is one statement, so each sees one moment: what is written meanwhile is there as a whole
 * or not at all.
 */

/** An entry with the head at that moment. Without an entry the others are null too; there is always one row. */
export interface EntryRow extends Omit<SealedEntry, 'number' | 'details'> {
  headNumber: number | null;
  headHash: string | null;
  number: number | null;
  details: string | null;
  /** Null when the manuscript is gone. */
  madeId: string | null;
}

/** Parameters: number, manuscript and sequence of the entry before. */
export const entriesAfter = statement(
  `SELECT head.number AS "headNumber", head.hash AS "headHash", e.number, e.manuscript_id AS "manuscriptId", e.sequence,
          e.at, e.actor_id AS "actorId", e.action, e.from_state AS "fromState", e.to_state AS "toState", e.revision,
          e.comment, e.details, e.hash, p.hash AS "previousHash", r.content_hash AS "contentHash", m.id AS "madeId"
     FROM (SELECT 1 AS id) one
     LEFT JOIN history_head head ON head.id = one.id
     LEFT JOIN (SELECT * FROM history_entries WHERE (number, manuscript_id, sequence) > (?, ?, ?)
                 ORDER BY number, manuscript_id, sequence LIMIT ${batches.entries}) e ON 1 = 1
     LEFT JOIN history_entries p ON p.manuscript_id = e.manuscript_id AND p.sequence = e.sequence - 1
     LEFT JOIN revisions r ON r.manuscript_id = e.manuscript_id AND r.number = e.revision
     LEFT JOIN manuscripts m ON m.id = e.manuscript_id
    ORDER BY e.number, e.manuscript_id, e.sequence`,
);

export interface RevisionRow {
  manuscriptId: string;
  revision: number;
  content: string;
  contentHash: string;
  createdAt: string;
  createdById: string;
  /** Of the first entry that names it; null when none does. */
  number: number | null;
  sequence: number | null;
  at: string | null;
  actorId: string | null;
}

/** Parameters: manuscript and number of the revision before. A revision is never older than its number says. */
export const revisionsAfter = statement(
  `SELECT r.manuscript_id AS "manuscriptId", r.number AS revision, r.content, r.content_hash AS "contentHash",
          r.created_at AS "createdAt", r.created_by_id AS "createdById", e.number, e.sequence, e.at, e.actor_id AS "actorId"
     FROM revisions r
     LEFT JOIN history_entries e ON e.manuscript_id = r.manuscript_id AND e.sequence =
          (SELECT MIN(f.sequence) FROM history_entries f
            WHERE f.manuscript_id = r.manuscript_id AND f.sequence >= r.number AND f.revision = r.number)
    WHERE (r.manuscript_id, r.number) > (?, ?) ORDER BY r.manuscript_id, r.number LIMIT ${batches.revisions}`,
);

export interface ManuscriptRow {
  id: string;
  version: number;
  state: string;
  revision: number;
  /** Of the entry that made its version; null when there is none. */
  number: number | null;
  toState: string | null;
  entryRevision: number | null;
  lastSequence: number | null;
}

/** Parameter: the manuscript before. */
export const manuscriptsAfter = statement(
  `SELECT m.id, m.version, m.state, m.revision, e.number, e.to_state AS "toState", e.revision AS "entryRevision",
          (SELECT MAX(l.sequence) FROM history_entries l WHERE l.manuscript_id = m.id) AS "lastSequence"
     FROM manuscripts m LEFT JOIN history_entries e ON e.manuscript_id = m.id AND e.sequence = m.version
    WHERE m.id > ? ORDER BY m.id LIMIT ${batches.manuscripts}`,
);

export const head = statement(`SELECT number, hash FROM history_head WHERE id = 1`);
