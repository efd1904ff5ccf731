import { whoIsTold, type NoticeKind, type People } from '@kopij/editorial';
import type { Notice } from '@kopij/notices';
import type { NewEntry } from '../ledger/ledger.js';
import type { ManuscriptEntity } from '../manuscript/manuscript.entity.js';

interface SignedChange {
  /** The manuscript as it was before the change. */
  readonly before: Readonly<ManuscriptEntity>;
  readonly manuscript: Readonly<ManuscriptEntity>;
  readonly entry: Pick<NewEntry, 'action' | 'actorId' | 'at'>;
  /** Who had planned what could not be carried out. */
  readonly plannerId?: string | undefined;
}

/** What people are told of a change, by the newsroom's table of who is told what. */
export function noticesOf({ before, manuscript, entry, plannerId }: SignedChange): Notice[] {
  const { id: manuscriptId, missedSchedule, assigneeId } = manuscript;
  const people: People = {
    actorId: entry.actorId,
    authorId: manuscript.createdById,
    writerId: before.contentChangedById,
    assigneeId,
    assigneeBeforeId: before.assigneeId,
    plannerId: plannerId ?? entry.actorId,
  };
  // What the clock could not carry out is noted on the manuscript, whatever was done instead.
  const hasMissed = missedSchedule !== null && missedSchedule.missedAt !== before.missedSchedule?.missedAt;
  const { action, at } = entry;
  const isOnlyDue = action === 'assign' && isAssignedAsBefore(before, manuscript);
  return whoIsTold({ action, hasMissed, isOnlyDue }, people).map(({ kind, to, byId }) => ({
    ...{ kind, to, manuscriptId, actorId: byId, at },
    details: manuscript.dueAt !== null && kindsWithDue.includes(kind) ? { dueAt: manuscript.dueAt } : null,
  }));
}

/** Of these people are told when it is due. */
const kindsWithDue: readonly NoticeKind[] = ['ASSIGNED', 'DUE_CHANGED'];

type Assigned = Pick<ManuscriptEntity, 'assigneeId' | 'isSelfAssigned'>;

function isAssignedAsBefore(before: Assigned, now: Assigned): boolean {
  return before.assigneeId === now.assigneeId && before.isSelfAssigned === now.isSelfAssigned;
}
