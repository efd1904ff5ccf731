import { comparisonOf, type WordChange } from '@kopij/articles';
import type { Actor } from '@kopij/editorial';
import { may, UserDirectory, type UserEntity } from '@kopij/identity';
import { Database, findRows, findRowsThat, isOneOf, rowsThat } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { newestRevisions } from '../items/newest-revisions.js';
import { sightOf, type Sight } from '../items/sight.js';
import type { WireItemEntity } from '../items/wire-item.entity.js';
import type { WireRevisionEntity } from '../items/wire-revision.entity.js';
import { SeenMarks } from '../marks/seen-marks.js';
import type { WireSeenEntity } from '../marks/wire-seen.entity.js';
import { WireMessageEntity } from '../messages/wire-message.entity.js';
import { RoutingRuleDirectory } from '../routing/routing-rule-directory.js';
import type { RoutingRuleEntity } from '../routing/routing-rule.entity.js';
import { WireSourceEntity } from '../sources/wire-source.entity.js';
import { WireInbox } from './wire-inbox.js';

const idIsOneOf = isOneOf('id');
const messagesNamed = rowsThat(`WHERE ${idIsOneOf.sqlite}`, `WHERE ${idIsOneOf.postgres}`);
type ItemKey = Pick<WireItemEntity, 'id' | 'revision'>;

interface Loaders {
  newest: DataLoader<ItemKey, WireRevisionEntity, string>;
  messages: DataLoader<string, WireMessageEntity>;
  items: Record<Sight, DataLoader<string, WireItemEntity | null>>;
  users: DataLoader<string, UserEntity | null>;
  /** What the caller has seen of an item. */
  seen: DataLoader<string, WireSeenEntity | null> | undefined;
  seenBy: DataLoader<string, WireSeenEntity[]>;
  groups: Record<Sight, DataLoader<string, WireItemEntity[]>>;
  rules: DataLoader<string, RoutingRuleEntity>;
  sources: Promise<Map<string, WireSourceEntity>> | undefined;
}

/** Loads what the fields of many items and receipts need in one statement of each kind, once per request. */
@Injectable()
export class WireLoader {
  private readonly perRequest = new WeakMap<object, Loaders>();

  constructor(
    private readonly database: Database,
    private readonly inbox: WireInbox,
    private readonly marks: SeenMarks,
    private readonly users: UserDirectory,
    private readonly rules: RoutingRuleDirectory,
  ) {}

  /** @param request the GraphQL context: what is loaded lives as long as it does */
  newest(request: object, item: ItemKey): Promise<WireRevisionEntity> {
    return this.of(request).newest.load(item);
  }

  message(request: object, id: string): Promise<WireMessageEntity> {
    return this.of(request).messages.load(id);
  }

  /** Those of the items that may be seen. */
  async items(request: object, ids: readonly string[], sight: Sight): Promise<WireItemEntity[]> {
    const found = await Promise.all(ids.map((id) => this.of(request).items[sight].load(id)));
    return found.filter((item) => item !== null);
  }

  /** An item, for fields of what was made of it; null if it is not for the caller. */
  async item(request: object, id: string, actor: Actor): Promise<WireItemEntity | null> {
    if (!may(actor, 'wire:read')) return null;
    return (await this.items(request, [id], sightOf(actor)))[0] ?? null;
  }

  user(request: object, id: string): Promise<UserEntity | null> {
    return this.of(request).users.load(id);
  }

  /** What the caller of the request has seen of an item; null if nothing. */
  seen(request: object, caller: Actor, itemId: string): Promise<WireSeenEntity | null> {
    const loaders = this.of(request);
    loaders.seen ??= new DataLoader((itemIds) => this.loadSeen(caller.id, itemIds));
    return loaders.seen.load(itemId);
  }

  /** Who has seen an item, the last first. */
  seenBy(request: object, itemId: string): Promise<WireSeenEntity[]> {
    return this.of(request).seenBy.load(itemId);
  }

  /** Those of a group that may be seen, last updated first. */
  group(request: object, groupId: string, sight: Sight): Promise<WireItemEntity[]> {
    return this.of(request).groups[sight].load(groupId);
  }

  rule(request: object, id: string): Promise<RoutingRuleEntity> {
    return this.of(request).rules.load(id);
  }

  /** Compares two texts word by word, as long as the texts of the request are not too long together. */
  compare(request: object, before: string, after: string): WordChange[] {
    return comparisonOf(request)(before, after);
  }

  async source(request: object, id: string): Promise<WireSourceEntity> {
    const loaders = this.of(request);
    const sources = await (loaders.sources ??= this.loadSources());
    return found(sources.get(id), id);
  }

  private of(request: object): Loaders {
    let loaders = this.perRequest.get(request);
    if (!loaders) {
      const itemsSeen = (sight: Sight): DataLoader<string, WireItemEntity | null> =>
        new DataLoader((ids) => this.loadItems(ids, sight));
      const groupsSeen = (sight: Sight): DataLoader<string, WireItemEntity[]> =>
        new DataLoader((ids) => this.loadGroups(ids, sight));
      loaders = {
        newest: new DataLoader((keys) => this.loadNewest(keys), { cacheKeyFn: ({ id }) => id }),
        messages: new DataLoader((ids) => this.loadMessages(ids)),
        items: { ALL: itemsSeen('ALL'), RELEASED: itemsSeen('RELEASED') },
        users: new DataLoader((ids) => this.users.byIds(ids)),
        seen: undefined,
        seenBy: new DataLoader((itemIds) => this.loadSeenBy(itemIds)),
        groups: { ALL: groupsSeen('ALL'), RELEASED: groupsSeen('RELEASED') },
        rules: new DataLoader((ids) => this.loadRules(ids)),
        sources: undefined,
      };
      this.perRequest.set(request, loaders);
    }
    return loaders;
  }

  private async loadNewest(keys: readonly ItemKey[]): Promise<WireRevisionEntity[]> {
    const byItem = await newestRevisions(this.database.reader, keys);
    return keys.map(({ id }) => found(byItem.get(id), id));
  }

  private async loadMessages(ids: readonly string[]): Promise<WireMessageEntity[]> {
    const list = JSON.stringify(ids);
    const rows = await findRowsThat(this.database.reader, WireMessageEntity, messagesNamed, [list]);
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => found(byId.get(id), id));
  }

  private async loadItems(ids: readonly string[], sight: Sight): Promise<(WireItemEntity | null)[]> {
    const byId = new Map((await this.inbox.byIds(ids, sight)).map((row) => [row.id, row]));
    return ids.map((id) => byId.get(id) ?? null);
  }

  private async loadSeen(userId: string, itemIds: readonly string[]): Promise<(WireSeenEntity | null)[]> {
    const byItem = new Map((await this.marks.ofUser(userId, itemIds)).map((mark) => [mark.itemId, mark]));
    return itemIds.map((id) => byItem.get(id) ?? null);
  }

  private async loadSeenBy(itemIds: readonly string[]): Promise<WireSeenEntity[][]> {
    const marks = await this.marks.ofItems(itemIds);
    return itemIds.map((id) => marks.filter(({ itemId }) => itemId === id));
  }

  private async loadGroups(ids: readonly string[], sight: Sight): Promise<WireItemEntity[][]> {
    const rows = await this.inbox.inGroups(ids, sight);
    return ids.map((id) => rows.filter(({ groupId }) => groupId === id));
  }

  private async loadRules(ids: readonly string[]): Promise<RoutingRuleEntity[]> {
    const byId = new Map((await this.rules.byIds(ids)).map((row) => [row.id, row]));
    return ids.map((id) => found(byId.get(id), id));
  }

  private async loadSources(): Promise<Map<string, WireSourceEntity>> {
    const rows = await findRows(this.database.reader, WireSourceEntity);
    return new Map(rows.map((row) => [row.id, row]));
  }
}

/** Foreign keys see to it. */
function found<Row>(row: Row | undefined, id: string): Row {
  if (row === undefined) throw new Error(`There is no row ${id}.`);
  return row;
}
