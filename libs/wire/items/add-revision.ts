import type { NewsItem } from '@kopij/formats';
import {
  findRow,
  findRows,
  insertRows,
  newId,
  record,
  toInstant,
  updateRow,
  type Instant,
} from '@kopij/platform';
import { SearchIndex } from '@kopij/search';
import type { EntityManager } from 'typeorm';
import { contentHashOf, identityOf } from './identity-of.js';
import { isNewer } from './is-newer.js';
import { factsOf, storable } from './item-facts.js';
import type { Route } from './item-route.js';
import { isToTake, placedAnew, placedFirst } from './place-item.js';
import { WireItemEntity } from './wire-item.entity.js';
import { WireRevisionEntity } from './wire-revision.entity.js';
import { searchableItem, wireSearch } from './wire-search.js';

const search = new SearchIndex(wireSearch);

/** Where an item comes from, as far as its identity and its place depend on that. */
export interface ItemSource {
  readonly id: string;
  readonly provider: string;
  readonly language: string | null;
  readonly sectionId: string | null;
}

export interface Arrival {
  readonly source: ItemSource;
  readonly messageId: string;
  readonly item: NewsItem;
  /** What the rules say about it. */
  readonly routeOf: (routed: RoutedItem) => Route;
  readonly now: Date;
}

/** What rules look at: an item as it was sent, and what its source says where it does not. */
export interface RoutedItem extends Pick<WireItemEntity, 'sourceId' | 'language' | 'urgency'> {
  readonly item: NewsItem;
}

/** What became of one item of a message. */
export interface AddedItem {
  readonly itemId: string;
  readonly outcome: 'STORED' | 'UPDATED' | 'DUPLICATE';
  /** Whether it is the newest revision of the item now, and was not before. */
  readonly isNewest: boolean;
  /** The number of its newest revision. */
  readonly newest: number;
  /** Whether the rules have a draft made of it. */
  readonly isToTake: boolean;
}

/**
 * Adds what came in as a revision of its item, new or known. Which revision is the newest does not depend on the order in
 * which they come in. The source must be locked.
 */
export async function addRevision(tx: EntityManager, arrival: Arrival): Promise<AddedItem> {
  const { source, item } = arrival;
  const { chainKey } = identityOf(item, source.provider);
  const known = await findRow(tx, WireItemEntity, { sourceId: source.id, chainKey }, { lock: true });
  return known ? update(tx, known, arrival) : store(tx, arrival);
}

async function store(tx: EntityManager, arrival: Arrival): Promise<AddedItem> {
  const { source, item, now } = arrival;
  const { provider, chain, chainKey } = identityOf(item, source.provider);
  const at = toInstant(now);
  const facts = factsOf(item, source.language);
  const route = arrival.routeOf({ sourceId: source.id, item, ...facts });
  const placed = placedFirst(route, source.sectionId, at);
  const added: WireItemEntity = {
    id: newId(now),
    sourceId: source.id,
    provider: storable(provider),
    chain: storable(chain),
    chainKey,
    revision: 1,
    revisionCount: 1,
    groupId: null,
    firstAt: at,
    updatedAt: at,
    keptAt: null,
    ...facts,
    ...placed,
  };
  await insertRows(tx, WireItemEntity, [added]);
  await insertRows(tx, WireRevisionEntity, [revisionOf(arrival, added.id, 1, at)]);
  await search.putNew(tx, [searchableItem(added, item)]);
  await record(tx, { type: 'wireItemStored', wireItemId: added.id, sourceId: source.id, at });
  return {
    itemId: added.id,
    outcome: 'STORED',
    isNewest: true,
    newest: 1,
    isToTake: isToTake(route, placed),
  };
}

async function update(tx: EntityManager, known: WireItemEntity, arrival: Arrival): Promise<AddedItem> {
  const { source, item, now } = arrival;
  const itemId = known.id;
  const same = await findRows(tx, WireRevisionEntity, { itemId, contentHash: contentHashOf(item) });
  // An agency that does not number its revisions may return to what an earlier one said.
  const isRepeated = item.revision !== null || same.some(({ number }) => number === known.revision);
  if (same.length > 0 && isRepeated) {
    return { itemId, outcome: 'DUPLICATE', isNewest: false, newest: known.revision, isToTake: false };
  }

  const newest = await findRow(tx, WireRevisionEntity, { itemId, number: known.revision });
  const number = known.revisionCount + 1;
  const at = toInstant(now);
  const comesNext = newest === null || isNewer(item, newest.content);
  await insertRows(tx, WireRevisionEntity, [revisionOf(arrival, itemId, number, at)]);
  if (!comesNext) {
    await updateRow(tx, WireItemEntity, { ...known, revisionCount: number });
    return { itemId, outcome: 'UPDATED', isNewest: false, newest: known.revision, isToTake: false };
  }
  const facts = factsOf(item, source.language);
  const route = arrival.routeOf({ sourceId: source.id, item, ...facts });
  const placed = placedAnew(known, facts, { route, usualSectionId: source.sectionId, at });
  const updated = {
    ...known,
    ...facts,
    ...placed,
    revision: number,
    updatedAt: at,
    revisionCount: number,
  };
  await updateRow(tx, WireItemEntity, updated);
  await search.put(tx, searchableItem(updated, item));
  await record(tx, { type: 'wireItemUpdated', wireItemId: itemId, sourceId: source.id, at });
  return { itemId, outcome: 'UPDATED', isNewest: true, newest: number, isToTake: isToTake(route, placed) };
}

function revisionOf(
  { messageId, item }: Arrival,
  itemId: string,
  number: number,
  at: Instant,
): WireRevisionEntity {
  return { itemId, number, messageId, at, contentHash: contentHashOf(item), content: item };
}
