import { changeHash, unsealedChangeHash, type ChangeFacts } from '@kopij/editorial';
import { fromInstant, insertRows, newId, type Instant } from '@kopij/platform';
import type { EntityManager } from 'typeorm';
import type { AuditAction } from './audit-actions.js';
import type { AuditDetails } from './audit-details.js';
import { AuditEntryEntity } from './audit-entry.entity.js';
import type { AuditSubject } from './audit-subject.js';
import { historyEnd, isSealedAtOnce, moveHistoryEnd } from './history-end.js';

/** A change to people, rights or settings. */
export interface Change {
  /** Who did it; null if nobody was signed in. */
  readonly actor: { readonly id: string } | null;
  readonly at: Instant;
  readonly action: AuditAction;
  readonly subject: AuditSubject;
  /** Nothing personal ({@link AuditDetails}). */
  readonly details?: AuditDetails;
}

/**
 * Writes a change into the newsroom's history, if and only if the transaction commits. Call it in the transaction of the change, after
 * everything that may refuse it. What changes nothing is not recorded.
 */
export async function recordChange(tx: EntityManager, change: Change): Promise<void> {
  const { actor, at, action, subject, details = {} } = change;
  const entry = {
    id: newId(fromInstant(at)),
    at,
    actorId: actor?.id ?? null,
    action,
    subjectKind: subject.kind,
    subjectId: subject.id,
    details,
  };
  await (isSealedAtOnce(tx) ? sealAtOnce(tx, entry) : addUnsealed(tx, entry));
}

type NewEntry = Omit<AuditEntryEntity, 'number' | 'hash' | 'newsroomHash'> & ChangeFacts;

async function sealAtOnce(tx: EntityManager, entry: NewEntry): Promise<void> {
  const end = await historyEnd(tx);
  const number = end.number + 1;
  const hash = changeHash({ ...entry, number }, end.hash);
  await insertRows(tx, AuditEntryEntity, [{ ...entry, number, hash, newsroomHash: null }]);
  await moveHistoryEnd(tx, { number, hash });
}

async function addUnsealed(tx: EntityManager, entry: NewEntry): Promise<void> {
  const hash = unsealedChangeHash(entry);
  await insertRows(tx, AuditEntryEntity, [{ ...entry, number: null, hash, newsroomHash: null }]);
}
