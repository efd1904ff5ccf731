import { gravest, type UpstreamFacts, type UpstreamTask } from '@kopij/editorial';
import {
  findPairs,
  findRow,
  findRowsThat,
  insertRows,
  isOneOf,
  rowsThat,
  runStatement,
  statement,
  updateRow,
  upsertRow,
} from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { factsOf, type TakenItem } from './facts-of.js';
import { TakenCopyEntity } from './taken-copy.entity.js';
import { UpstreamEntity, type UpstreamStanding } from './upstream.entity.js';

const ofManuscripts = isOneOf('manuscript_id');
const upstreamsOf = rowsThat(
  `WHERE ${ofManuscripts.sqlite} ORDER BY taken_at, item_id`,
  `WHERE ${ofManuscripts.postgres} ORDER BY taken_at, item_id`,
);
const theirs = isOneOf('a.manuscript_id');
const inOrder = 'ORDER BY a.taken_at, a.item_id, b.revision';
const withCopies = rowsThat(`WHERE ${theirs.sqlite} ${inOrder}`, `WHERE ${theirs.postgres} ${inOrder}`);
const shared = ['manuscript_id', 'item_id'];
const ofItems = isOneOf('item_id');
const made = (items: string): string =>
  `SELECT DISTINCT manuscript_id AS "manuscriptId" FROM upstreams WHERE ${items} ORDER BY manuscript_id`;
const madeOfItems = statement(made(ofItems.sqlite), made(ofItems.postgres));

/** A query for the ids of the items of which something is open on a manuscript. */
export const itemsWithNews = `SELECT item_id FROM upstreams WHERE task IS NOT NULL`;

const standing = statement(`UPDATE manuscripts SET upstream = ? WHERE id = ?`);

/** The only code that writes where copy came from. The caller must have locked the manuscript in its transaction. */
@Injectable()
export class UpstreamStore {
  async ofManuscripts(manager: EntityManager, ids: readonly string[]): Promise<TakenItem[][]> {
    const pair = [UpstreamEntity, TakenCopyEntity] as const;
    const found = await findPairs(manager, pair, shared, withCopies, [JSON.stringify(ids)]);
    const items = new Map<string, { upstream: UpstreamEntity; copies: TakenCopyEntity[] }>();
    for (const [upstream, copy] of found) {
      const key = `${upstream.manuscriptId}/${upstream.itemId}`;
      const item = items.get(key) ?? { upstream, copies: [] };
      items.set(key, item);
      if (copy) item.copies.push(copy);
    }
    return ids.map((id) => [...items.values()].filter(({ upstream }) => upstream.manuscriptId === id));
  }

  /** What decisions need to know. Most manuscripts were made of nothing, which costs no query. */
  async factsOf(
    manager: EntityManager,
    { id, upstream }: { id: string; upstream: string | null },
  ): Promise<readonly UpstreamFacts[]> {
    if (upstream === null) return nothing;
    const [found = []] = await this.ofManuscripts(manager, [id]);
    return found.map(factsOf);
  }

  find(tx: EntityManager, manuscriptId: string, itemId: string): Promise<UpstreamEntity | null> {
    return findRow(tx, UpstreamEntity, { manuscriptId, itemId });
  }

  copy(
    tx: EntityManager,
    { manuscriptId, itemId, revisionTaken: revision }: UpstreamEntity,
  ): Promise<TakenCopyEntity | null> {
    return findRow(tx, TakenCopyEntity, { manuscriptId, itemId, revision });
  }

  /** The manuscripts that were made of any of these items. */
  async madeOf(manager: EntityManager, itemIds: readonly string[]): Promise<string[]> {
    const rows = await runStatement<{ manuscriptId: string }>(manager, madeOfItems, [
      JSON.stringify(itemIds),
    ]);
    return rows.map(({ manuscriptId }) => manuscriptId);
  }

  add(tx: EntityManager, upstream: UpstreamEntity): Promise<void> {
    return insertRows(tx, UpstreamEntity, [upstream]);
  }

  update(tx: EntityManager, upstream: UpstreamEntity): Promise<void> {
    return updateRow(tx, UpstreamEntity, upstream);
  }

  putCopy(tx: EntityManager, copy: TakenCopyEntity): Promise<void> {
    return upsertRow(tx, TakenCopyEntity, copy);
  }

  /** The gravest of what is open on any of its items. */
  async standingOf(tx: EntityManager, manuscriptId: string): Promise<UpstreamStanding> {
    const upstreams = await findRowsThat(tx, UpstreamEntity, upstreamsOf, [JSON.stringify([manuscriptId])]);
    return (
      upstreams.reduce<UpstreamTask | null>((worst, { task }) => gravest(worst, task), null) ?? 'CURRENT'
    );
  }

  /** Notes how a manuscript stands, for lists. That is no change of the manuscript: its version stays the same. */
  async noteStanding(tx: EntityManager, manuscriptId: string): Promise<void> {
    await runStatement(tx, standing, [await this.standingOf(tx, manuscriptId), manuscriptId]);
  }
}

const nothing: readonly UpstreamFacts[] = [];
