import {
  Database,
  findRowsThat,
  isOneOf,
  rowsThat,
  runStatement,
  statement,
  toInstant,
  upsertRow,
} from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { WireSeenEntity } from './wire-seen.entity.js';

const aWeek = 7 * 24 * 60 * 60 * 1_000;

/** Only so many colleagues are named, those who saw it last. */
const mostNamed = 20;

const ofItems = isOneOf('item_id');
const byUser = rowsThat(
  `WHERE user_id = ? AND ${ofItems.sqlite}`,
  `WHERE user_id = ? AND ${ofItems.postgres}`,
);
const lastOfEach = (are: string): string =>
  `WHERE (user_id, item_id) IN (
     SELECT user_id, item_id FROM (
       SELECT user_id, item_id, row_number() OVER (PARTITION BY item_id ORDER BY seen_at DESC, user_id) AS place
         FROM wire_seen WHERE ${are}) AS placed
      WHERE place <= ${mostNamed})
   ORDER BY seen_at DESC, user_id`;
const whoSaw = rowsThat(lastOfEach(ofItems.sqlite), lastOfEach(ofItems.postgres));
const forget = statement('DELETE FROM wire_seen WHERE user_id = ? AND seen_at < ?');

/** What has not changed since then counts as seen by everybody. */
export function oldestUnseen(now: Date): string {
  return toInstant(new Date(now.getTime() - aWeek));
}

/** Who has seen which items. The only code that writes that table. */
@Injectable()
export class SeenMarks {
  constructor(private readonly database: Database) {}

  /** What this user has seen of these items. */
  ofUser(userId: string, itemIds: readonly string[]): Promise<WireSeenEntity[]> {
    return findRowsThat(this.database.reader, WireSeenEntity, byUser, [userId, JSON.stringify(itemIds)]);
  }

  /** Who saw these items last, the last first. */
  ofItems(itemIds: readonly string[]): Promise<WireSeenEntity[]> {
    return findRowsThat(this.database.reader, WireSeenEntity, whoSaw, [JSON.stringify(itemIds)]);
  }

  /** Replaces what the user had seen of these items, and forgets what no longer matters. */
  async add(tx: EntityManager, userId: string, marks: readonly WireSeenEntity[], now: Date): Promise<void> {
    await runStatement(tx, forget, [userId, oldestUnseen(now)]);
    for (const mark of marks) await upsertRow(tx, WireSeenEntity, mark);
  }
}
