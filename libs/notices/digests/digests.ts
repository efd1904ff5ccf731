import type { Actor } from '@kopij/editorial';
import {
  Clock,
  Database,
  findRowsThat,
  fromInstant,
  isOneOf,
  rowsThat,
  runStatement,
  statement,
  toInstant,
  type Instant,
} from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { usualDigest, type DigestFrequency } from '../preferences/digest-frequency.js';
import { NotificationPreferences } from '../preferences/notification-preferences.js';
import { NotificationEntity } from '../telling/notification.entity.js';

const day = 86_400_000;

/** How far back a digest goes, in milliseconds: older news is none, and whoever begins to get mail does not get years of it. */
const reach = 7 * day;

const news = 'read_at IS NULL AND mailed_at IS NULL AND created_at >= ?';

const waiting = statement(
  `SELECT DISTINCT n.user_id AS "userId" FROM notifications n
     JOIN users u ON u.id = n.user_id AND u.deactivated_at IS NULL
     LEFT JOIN notification_preferences p ON p.user_id = n.user_id
    WHERE n.read_at IS NULL AND n.mailed_at IS NULL AND n.created_at >= ? AND n.created_at < ?
      AND n.user_id > ? AND coalesce(p.digest, '${usualDigest}') = ?
    ORDER BY n.user_id LIMIT ?`,
);

const isMuted = isOneOf('kind');
const told = rowsThat(
  `WHERE user_id = ? AND ${news} AND NOT (${isMuted.sqlite}) ORDER BY created_at DESC, id DESC`,
  `WHERE user_id = ? AND ${news} AND NOT (${isMuted.postgres}) ORDER BY created_at DESC, id DESC`,
);

const named = isOneOf('id');
const mark = statement(
  `UPDATE notifications SET mailed_at = ? WHERE ${named.sqlite}`,
  `UPDATE notifications SET mailed_at = ? WHERE ${named.postgres}`,
);

/** What goes into digests by mail: what somebody was told in the last days, has not read, and was not mailed yet. */
@Injectable()
export class Digests {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly preferences: NotificationPreferences,
  ) {}

  /** The ids of those who want a digest so often and were told something before a moment, in order, from one on. */
  async waiting(
    frequency: DigestFrequency,
    { before, after, most }: { readonly before: Instant; readonly after: string; readonly most: number },
  ): Promise<string[]> {
    const since = toInstant(new Date(fromInstant(before).getTime() - reach));
    const values = [since, before, after, frequency, most];
    const found = await this.database.sql.all<{ userId: string }>(waiting, values);
    return found.map(({ userId }) => userId);
  }

  /** What somebody is to be mailed now, newest first: nothing if they want no digest. As many as are kept of one person, at most. */
  async of({ id }: Pick<Actor, 'id'>): Promise<NotificationEntity[]> {
    const { digest, muted } = await this.preferences.of(id);
    if (digest === 'NEVER') return [];
    const since = toInstant(new Date(this.clock.now().getTime() - reach));
    return findRowsThat(this.database.reader, NotificationEntity, told, [id, since, JSON.stringify(muted)]);
  }

  /** Remembers what went out, so that no other digest tells it again. */
  async markMailed(tx: EntityManager, mailed: readonly Pick<NotificationEntity, 'id'>[]): Promise<void> {
    const ids = JSON.stringify(mailed.map(({ id }) => id));
    await runStatement(tx, mark, [toInstant(this.clock.now()), ids]);
  }
}
