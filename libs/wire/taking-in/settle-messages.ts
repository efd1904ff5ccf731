import { setImmediate as aTurn } from 'node:timers/promises';
import { HearUpstream } from '@kopij/articles';
import { readNews, type NewsItem, type Reading } from '@kopij/formats';
import { Clock, toInstant, UnitOfWork } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { groupItem } from '../groups/group-item.js';
import { holdGroups } from '../groups/hold-groups.js';
import { isStory } from '../groups/told.js';
import { addRevision, type AddedItem } from '../items/add-revision.js';
import { MessageStore } from '../messages/message-store.js';
import type { WireMessageEntity } from '../messages/wire-message.entity.js';
import { RoutingRegistry } from '../routing/routing-registry.js';
import type { RuleBook } from '../routing/rule-book.js';
import { WireSourceDirectory } from '../sources/wire-source-directory.js';
import { WireSourceStore } from '../sources/wire-source-store.js';
import type { WireSourceEntity } from '../sources/wire-source.entity.js';
import { newsOf } from '../takes/news-of.js';
import { TakeByRule } from '../takes/take-by-rule.js';

type Settlement = Pick<WireMessageEntity, 'format' | 'outcome' | 'reason' | 'detail' | 'itemIds'>;

/** A message, and what is in it; null where the bytes are gone, or reading or storing it made Kopij fail. */
interface ReadMessage {
  readonly message: WireMessageEntity;
  readonly reading: Reading | null;
}

type Route = RuleBook['route'];

/** A message of several items has the strongest of their outcomes. */
const byStrength = ['STORED', 'UPDATED', 'DUPLICATE'] as const;

/**
 * Reads messages and settles their receipts: everything that was in them is stored, and the receipts say so, in one
 * transaction. Several instances may read a message at once; one of them settles it.
 */
@Injectable()
export class SettleMessages {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly directory: WireSourceDirectory,
    private readonly sources: WireSourceStore,
    private readonly messages: MessageStore,
    private readonly routing: RoutingRegistry,
    private readonly articles: HearUpstream,
    private readonly takeByRule: TakeByRule,
  ) {}

  /**
   * Settles them in the order given. Does nothing with those that somebody else has settled since the caller saw them.
   *
   * @throws what made one of them fail: those before it are settled then, and it and those behind it are not
   */
  async execute(messages: readonly WireMessageEntity[]): Promise<void> {
    // Outside of the transaction: reading takes as long as it takes.
    const read = await this.read(messages);
    // Read before the transaction, so that settling messages holds up nobody who changes the rules.
    const { route } = await this.routing.current();
    await this.settle(read, route);
  }

  /** For a message that makes Kopij itself fail, so that those behind it need not wait. */
  async fail(message: WireMessageEntity): Promise<void> {
    const { route } = await this.routing.current();
    await this.settle([{ message, reading: null }], route);
  }

  private async read(messages: readonly WireMessageEntity[]): Promise<ReadMessage[]> {
    const bytesOf = await this.messages.bytesOf(messages);
    const sources = await this.directory.byIds(messages.map(({ sourceId }) => sourceId));
    const read: ReadMessage[] = [];
    for (const message of messages) {
      const bytes = bytesOf.get(message.id);
      const source = sources.get(message.sourceId);
      read.push({ message, reading: bytes && source ? await readNews(bytes, source) : null });
      // Readers and editors come in between.
      await aTurn();
    }
    return read;
  }

  private async settle(read: readonly ReadMessage[], route: Route): Promise<void> {
    try {
      await this.work.transaction((tx) => this.settleWithin(tx, read, route));
    } catch (error) {
      if (read.length === 1) throw error;
      // One of them is to blame: those before it are settled all the same.
      for (const one of read) await this.settle([one], route);
    }
  }

  private async settleWithin(tx: EntityManager, read: readonly ReadMessage[], route: Route): Promise<void> {
    const sources = await this.sources.lockAll(
      tx,
      read.map(({ message }) => message.sourceId),
    );
    await holdGroups(tx);
    for (const { message, reading } of read) {
      const source = sources.get(message.sourceId);
      if (!source || !(await this.messages.claim(tx, message))) continue;
      const settlement = await this.settlementOf(tx, source, { message, reading }, route);
      await this.messages.update(tx, { ...message, ...settlement, settledAt: toInstant(this.clock.now()) });
      await aTurn();
    }
  }

  private async settlementOf(
    tx: EntityManager,
    source: WireSourceEntity,
    { message, reading }: ReadMessage,
    route: Route,
  ): Promise<Settlement> {
    if (!reading) return quarantined(message.format, 'FAILED', null);
    const { format } = reading;
    if (source.archivedAt !== null) return { ...nothing, format, reason: 'SOURCE_ARCHIVED' };
    if (reading.ok) {
      const arrived = { messageId: message.id, items: reading.items, route };
      return { ...nothing, format, ...(await this.add(tx, source, arrived)) };
    }
    const { code, detail } = reading.fault;
    return code === 'NO_ITEMS'
      ? { ...nothing, format, reason: code, detail }
      : quarantined(format, code, detail);
  }

  private async add(
    tx: EntityManager,
    source: WireSourceEntity,
    { messageId, items, route }: { messageId: string; items: readonly NewsItem[]; route: Route },
  ): Promise<Pick<Settlement, 'outcome' | 'itemIds'>> {
    const added: AddedItem[] = [];
    const itemSource = { ...source, provider: source.provider ?? source.slug };
    for (const item of items) {
      const now = this.clock.now();
      const one = await addRevision(tx, { source: itemSource, messageId, item, routeOf: route, now });
      if (one.isNewest) await groupItem(tx, { itemId: one.itemId, item, provider: itemSource.provider, now });
      if (one.isNewest && one.outcome === 'UPDATED') {
        await this.articles.within(tx, newsOf(one.itemId, one.newest, item, source));
      }
      if (one.isToTake && isStory(item)) await this.takeByRule.within(tx, one.itemId);
      added.push(one);
    }
    const outcomes = new Set(added.map(({ outcome }) => outcome));
    return {
      outcome: byStrength.find((outcome) => outcomes.has(outcome)) ?? 'REJECTED',
      itemIds: [...new Set(added.map(({ itemId }) => itemId))],
    };
  }
}

const nothing = {
  outcome: 'REJECTED',
  reason: null,
  detail: null,
  itemIds: [],
} satisfies Partial<Settlement>;

function quarantined(
  format: Settlement['format'],
  reason: Settlement['reason'],
  detail: string | null,
): Settlement {
  return { format, outcome: 'QUARANTINED', reason, detail, itemIds: [] };
}
