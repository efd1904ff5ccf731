import type { StoredChange, StoredEntry } from '@kopij/editorial';
import { statement } from '@kopij/platform';

/** How many rows are read at once. Part of the SQL, since PostgreSQL would plan for a tenth of the table if it were a parameter. */
export const batches = {
  entries: 500,
  // Few, since a revision may be as long as a book.
  revisions: 100,
  manuscripts: 500,
};

/**
 * The statements of a verification. Each of them sees one moment, so changes that are written at the same time are seen completely or
 * not at all.
 */

/** An entry of a manuscript. */
interface ManuscriptEntryRow extends Omit<StoredEntry, 'details'> {
  details: string | null;
  subjectKind: null;
  /** Null if the manuscript is missing. */
  madeId: string | null;
}

/** An entry of the audit trail. Where an entry of a manuscript has that, `manuscriptId` is its id. */
interface ChangeRow extends Omit<StoredChange, 'details' | 'id'> {
  manuscriptId: string;
  sequence: 0;
  details: string;
}

export type EntryRow = ManuscriptEntryRow | ChangeRow;

/** An entry with the head at that moment. There is always at least one row; without an entry, its fields are null. */
export type SealedRow = EntryRow & {
  headNumber: number | null;
  headHash: string | null;
};

const ofManuscripts = `SELECT number, manuscript_id, sequence, at, actor_id, action, from_state, to_state, revision, comment, details, hash,
  newsroom_hash, CAST(NULL AS varchar) AS subject_kind, CAST(NULL AS varchar) AS subject_id FROM history_entries`;

/** Changes in the form of {@link ofManuscripts}. */
const ofAuditTrail = `SELECT number, id, 0, at, actor_id, action, CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(NULL AS integer),
  CAST(NULL AS text), details, hash, newsroom_hash, subject_kind, subject_id FROM audit_entries`;

/** Both kinds of entries in one order, each of them read only as far as this batch goes. */
const eitherKind = (manuscripts: string, auditTrail: string, order: string): string =>
  `SELECT * FROM (SELECT * FROM (${ofManuscripts} WHERE ${manuscripts} ORDER BY ${order} LIMIT ${batches.entries}) one
    UNION ALL SELECT * FROM (${ofAuditTrail} WHERE ${auditTrail} LIMIT ${batches.entries}) other) both_kinds
    ORDER BY ${order} LIMIT ${batches.entries}`;

const entry = `e.number, e.manuscript_id AS "manuscriptId", e.sequence, e.at, e.actor_id AS "actorId", e.action,
  e.from_state AS "fromState", e.to_state AS "toState", e.revision, e.comment, e.details, e.hash, e.newsroom_hash AS "newsroomHash",
  e.subject_kind AS "subjectKind", e.subject_id AS "subjectId",
  p.hash AS "previousHash", r.content_hash AS "contentHash", m.id AS "madeId"`;

const besideEntry = `LEFT JOIN history_entries p ON p.manuscript_id = e.manuscript_id AND p.sequence = e.sequence - 1
     LEFT JOIN revisions r ON r.manuscript_id = e.manuscript_id AND r.number = e.revision
     LEFT JOIN manuscripts m ON m.id = e.manuscript_id`;

const inNewsroom = 'number, manuscript_id, sequence';

/** Parameters: number, manuscript and sequence of the previous entry, and the first two again. */
export const sealedAfter = statement(
  `SELECT head.number AS "headNumber", head.hash AS "headHash", ${entry}
     FROM (SELECT 1 AS id) one
     LEFT JOIN history_head head ON head.id = one.id
     LEFT JOIN (${eitherKind(
       `(${inNewsroom}) > (?, ?, ?)`,
       '(number, id) > (?, ?) ORDER BY number, id',
       inNewsroom,
     )}) e ON 1 = 1
     ${besideEntry}
    ORDER BY e.number, e.manuscript_id, e.sequence`,
);

/** Parameters: manuscript and sequence of the previous entry, and the first again. */
export const unsealedAfter = statement(
  `SELECT ${entry}
     FROM (${eitherKind(
       'number IS NULL AND (manuscript_id, sequence) > (?, ?)',
       'number IS NULL AND id > ? ORDER BY id',
       'manuscript_id, sequence',
     )}) e ${besideEntry}
    ORDER BY e.manuscript_id, e.sequence`,
);

export interface RevisionRow {
  manuscriptId: string;
  revision: number;
  /** As stored. */
  content: Uint8Array;
  contentHash: string;
  createdAt: string;
  createdById: string;
  /** Of the first entry that names the revision. Null if there is none; the number is also null if the entry is not sealed. */
  number: number | null;
  sequence: number | null;
  at: string | null;
  actorId: string | null;
}

/** Parameters: manuscript and number of the previous revision. A revision is never older than its number says. */
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
  /** Of the entry for its version. Null if there is none; the number is also null if the entry is not sealed. */
  number: number | null;
  toState: string | null;
  entryRevision: number | null;
  lastSequence: number | null;
}

/** Parameter: the previous manuscript. */
export const manuscriptsAfter = statement(
  `SELECT m.id, m.version, m.state, m.revision, e.number, e.to_state AS "toState", e.revision AS "entryRevision",
          (SELECT MAX(l.sequence) FROM history_entries l WHERE l.manuscript_id = m.id) AS "lastSequence"
     FROM manuscripts m LEFT JOIN history_entries e ON e.manuscript_id = m.id AND e.sequence = m.version
    WHERE m.id > ? ORDER BY m.id LIMIT ${batches.manuscripts}`,
);

export const head = statement(`SELECT number, hash FROM history_head WHERE id = 1`);
