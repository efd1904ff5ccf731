import {
  findRow,
  findRowsThat,
  insertRows,
  rowsThat,
  runStatement,
  statement,
  toInstant,
  type Instant,
} from '@kopij/platform';
import type { EntityManager } from 'typeorm';
import type { Marks } from './marks-of.js';
import { WireShingleEntity } from './wire-shingle.entity.js';
import { WireStoryEntity } from './wire-story.entity.js';

const day = 24 * 60 * 60_000;

/** A story is told again within two days, or it is another one: the weekly auction, the monthly figures. */
const candidatesFor = 3 * day;

/** How long texts stay in the index: the older ones only say which shingles are common. */
const keptFor = 14 * day;

/** However many come in, so that the index is no larger, and no slower, after a million items. */
const mostStories = 100_000;

/** A shingle that so many older texts have is common: boilerplate, or a form of words. A story's own revisions are not older. */
const common = 4;

/** Of those with a shingle, the newest so many are looked at, in case it is a form that a thousand texts of today follow. */
const mostWithShingle = 32;

/** So many are compared, those with most in common first. */
const mostCandidates = 8;

/** A name is enough to be a candidate, and so are two shingles. */
const weightOfName = 100;
const leastWeight = 2;

/** Pruned with each text that is added: more than one, so that the index shrinks if it has to. */
const prunedAtOnce = 3;

/** Parameter: an instant. The last text that came in before it. */
const lastBefore = rowsThat('WHERE at < ? ORDER BY at DESC, number DESC LIMIT 1');
const oldest = rowsThat(`ORDER BY number LIMIT ${prunedAtOnce}`);

/** Parameters: shingles with their weights, as JSON, and twice the number after which texts are recent. */
const candidates = statement(
  `SELECT s.item_id AS "itemId"
     FROM (SELECT x.story AS number, sum(q.value ->> 1) AS weight
             FROM json_each(?) q
             JOIN wire_shingles x ON x.shingle = q.value ->> 0 AND x.story IN (
               SELECT w.story FROM wire_shingles w
                WHERE w.shingle = q.value ->> 0 AND w.story > ? ORDER BY w.story DESC LIMIT ${mostWithShingle})
            WHERE NOT EXISTS (
               SELECT 1 FROM wire_shingles o
                WHERE o.shingle = x.shingle AND o.story <= ? LIMIT 1 OFFSET ${common - 1})
            GROUP BY x.story HAVING sum(q.value ->> 1) >= ${leastWeight}
            ORDER BY weight DESC, x.story DESC LIMIT ${mostCandidates}) found
     JOIN wire_stories s ON s.number = found.number
    ORDER BY found.weight DESC, found.number DESC`,
  `SELECT s.item_id AS "itemId"
     FROM (SELECT x.story AS number, sum(q.weight) AS weight
             FROM (SELECT (value ->> 0)::integer AS shingle, (value ->> 1)::integer AS weight
                     FROM json_array_elements(?::json)) q
            CROSS JOIN LATERAL (
               SELECT w.story FROM wire_shingles w
                WHERE w.shingle = q.shingle AND w.story > ? ORDER BY w.story DESC LIMIT ${mostWithShingle}) x
            WHERE NOT EXISTS (
               SELECT 1 FROM wire_shingles o
                WHERE o.shingle = q.shingle AND o.story <= ? LIMIT 1 OFFSET ${common - 1})
            GROUP BY x.story HAVING sum(q.weight) >= ${leastWeight}
            ORDER BY weight DESC, x.story DESC LIMIT ${mostCandidates}) found
     JOIN wire_stories s ON s.number = found.number
    ORDER BY found.weight DESC, found.number DESC`,
);

const add = statement('INSERT INTO wire_stories (item_id, at, shingles) VALUES (?, ?, ?) RETURNING number');
const remove = statement('DELETE FROM wire_stories WHERE number = ?');
/** Parameters: the story, and its shingles as JSON. */
const removeShingles = statement(
  'DELETE FROM wire_shingles WHERE story = ? AND shingle IN (SELECT value FROM json_each(?))',
  `DELETE FROM wire_shingles
    WHERE story = ? AND shingle = ANY (ARRAY(SELECT json_array_elements_text(?::json)::integer))`,
);

/**
 * Items that may tell the same story as one with these marks, those with most in common first. Looks at a bounded number of rows,
 * however many items there are.
 */
export async function storiesLike(tx: EntityManager, { names, sought }: Marks, now: Date): Promise<string[]> {
  const [older] = await findRowsThat(tx, WireStoryEntity, lastBefore, [ago(candidatesFor, now)]);
  const recent = older?.number ?? 0;
  const marks = JSON.stringify([
    ...names.map((name) => [name, weightOfName]),
    ...sought.map((shingle) => [shingle, 1]),
  ]);
  const found = await runStatement<{ itemId: string }>(tx, candidates, [marks, recent, recent]);
  return found.map(({ itemId }) => itemId);
}

/** What an item stands under in the index; null if it is not there. */
export function storyOf(tx: EntityManager, itemId: string): Promise<WireStoryEntity | null> {
  return findRow(tx, WireStoryEntity, { itemId });
}

/** Puts an item into the index, and removes some of those that have been there too long. */
export async function addStory(
  tx: EntityManager,
  itemId: string,
  shingles: readonly number[],
  now: Date,
): Promise<void> {
  const [added] = await runStatement<{ number: number }>(tx, add, [
    itemId,
    toInstant(now),
    JSON.stringify(shingles),
  ]);
  const story = added?.number ?? 0;
  await insertRows(
    tx,
    WireShingleEntity,
    shingles.map((shingle) => ({ shingle, story })),
  );
  await prune(tx, story - mostStories, ago(keptFor, now));
}

export async function removeStory(
  tx: EntityManager,
  { number, shingles }: Pick<WireStoryEntity, 'number' | 'shingles'>,
): Promise<void> {
  await runStatement(tx, removeShingles, [number, JSON.stringify(shingles)]);
  await runStatement(tx, remove, [number]);
}

async function prune(tx: EntityManager, upTo: number, before: Instant): Promise<void> {
  for (const story of await findRowsThat(tx, WireStoryEntity, oldest, [])) {
    if (story.number > upTo && story.at >= before) return;
    await removeStory(tx, story);
  }
}

function ago(milliseconds: number, now: Date): Instant {
  return toInstant(new Date(now.getTime() - milliseconds));
}
