import { replacingKinds, type NoticeKind } from '@kopij/editorial';
import { isBuiltIn } from '@kopij/identity';
import {
  fromInstant,
  insertRows,
  isOneOf,
  newId,
  runStatement,
  statement,
  type Instant,
} from '@kopij/platform';
import type { EntityManager } from 'typeorm';
import { NotificationEntity, type NoticeDetails } from './notification.entity.js';

/** Something that people are to be told. */
export interface Notice {
  readonly kind: NoticeKind;
  /** The ids of users. Whoever did it is not told, nor are users that are no people. */
  readonly to: readonly string[];
  readonly manuscriptId: string;
  /** Who did it; null where nobody did, but the clock or an agency. */
  readonly actorId: string | null;
  readonly at: Instant;
  readonly details?: NoticeDetails | null;
}

/** Who was told: to be spread into the event that is recorded with it, by which subscribers hear of it. */
export interface Told {
  readonly told?: string[];
}

const users = isOneOf('user_id');
const replaceUnread = statement(
  `DELETE FROM notifications WHERE ${users.sqlite} AND read_at IS NULL AND manuscript_id = ? AND kind = ?`,
  `DELETE FROM notifications WHERE ${users.postgres} AND read_at IS NULL AND manuscript_id = ? AND kind = ?`,
);

/**
 * Tells people, in the transaction of what happened. Nothing is written where there is nobody to tell.
 *
 * @returns who was told, for the event: `record(tx, { type: …, ...(await notify(tx, notice)) })`
 */
export async function notify(tx: EntityManager, ...notices: readonly Notice[]): Promise<Told> {
  const rows = notices.flatMap(rowsOf);
  if (rows.length === 0) return {};
  for (const notice of notices) if (replacingKinds.includes(notice.kind)) await replace(tx, notice);
  await insertRows(tx, NotificationEntity, rows);
  return { told: [...new Set(rows.map(({ userId }) => userId))] };
}

function rowsOf({ kind, to, manuscriptId, actorId, at, details = null }: Notice): NotificationEntity[] {
  const people = new Set(to.filter((id) => id !== actorId && !isBuiltIn(id)));
  return [...people].map((userId) => ({
    ...{ id: newId(fromInstant(at)), userId, kind, manuscriptId, actorId, details },
    ...{ createdAt: at, readAt: null, mailedAt: null },
  }));
}

async function replace(tx: EntityManager, { to, manuscriptId, kind }: Notice): Promise<void> {
  await runStatement(tx, replaceUnread, [JSON.stringify(to), manuscriptId, kind]);
}
