import type { NewsItem } from '@kopij/formats';
import { findRow, findRowsThat, isOneOf, rowsThat } from '@kopij/platform';
import { StoryIndex } from '@kopij/stories';
import type { EntityManager } from 'typeorm';
import { WireItemEntity } from '../items/wire-item.entity.js';
import { WireRevisionEntity } from '../items/wire-revision.entity.js';
import { joinGroup } from './join-group.js';
import { marksOf } from './marks-of.js';
import { isStory, tellsStoryOf, toldBy, type Told } from './told.js';

/** What an item says since its newest revision. */
export interface Telling {
  readonly itemId: string;
  readonly item: NewsItem;
  /** Whom identities belong to that do not say so. */
  readonly provider: string;
  readonly now: Date;
}

const stories = new StoryIndex({
  stories: 'wire_stories',
  owner: 'item_id',
  shingles: 'wire_shingles',
});

const idIsOneOf = isOneOf('id');
/** Parameters: a group, and one of its items. */
const lastOthers = rowsThat('WHERE group_id = ? AND id <> ? ORDER BY updated_at DESC, id DESC LIMIT 2');
const those = rowsThat(`WHERE ${idIsOneOf.sqlite}`, `WHERE ${idIsOneOf.postgres}`);

/**
 * Puts an item into one group with the recent items that tell the same story, if there are any, and into the index by which later
 * ones find it. What is no story changes nothing. Groups must be held.
 */
export async function groupItem(tx: EntityManager, { itemId, item, provider, now }: Telling): Promise<void> {
  if (!isStory(item)) return;
  const told = toldBy(item, provider);
  const marks = marksOf(told);
  const kept = [...new Set([...marks.names, ...marks.shingles])];
  const before = await stories.of(tx, itemId);
  if (before && JSON.stringify(before.shingles) === JSON.stringify(kept)) return;

  if (before) await stories.remove(tx, before);
  const candidates = await stories.like(tx, marks, now);
  if (candidates.length > 0) await join(tx, itemId, told, candidates, now);
  await stories.add(tx, itemId, kept, now);
}

async function join(
  tx: EntityManager,
  itemId: string,
  told: Told,
  candidates: readonly string[],
  now: Date,
): Promise<void> {
  const rows = await findRowsThat(tx, WireItemEntity, those, [JSON.stringify([itemId, ...candidates])]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const self = byId.get(itemId);
  if (!self) throw new Error(`There is no item ${itemId}.`);
  const seen = [self];
  const same: WireItemEntity[] = [];
  for (const candidate of candidates.flatMap((id) => byId.get(id) ?? [])) {
    if (isWith(candidate, seen)) continue;
    seen.push(candidate);
    if (tellsStoryOf(told, await toldWith(tx, candidate))) same.push(candidate);
  }
  if (same.length > 0) await joinGroup(tx, self, same, now);
}

/** Whether it is in the group of one of them. */
function isWith({ groupId }: WireItemEntity, others: readonly WireItemEntity[]): boolean {
  return groupId !== null && others.some((other) => other.groupId === groupId);
}

/** What an item tells, and what the last others of its group tell. */
async function toldWith(tx: EntityManager, candidate: WireItemEntity): Promise<Told[]> {
  const { id, groupId } = candidate;
  const others = groupId === null ? [] : await findRowsThat(tx, WireItemEntity, lastOthers, [groupId, id]);
  const versions: Told[] = [];
  for (const { id: itemId, revision, provider } of [candidate, ...others]) {
    const newest = await findRow(tx, WireRevisionEntity, { itemId, number: revision });
    if (newest) versions.push(toldBy(newest.content, provider));
  }
  return versions;
}
