import { HearUpstream } from '@kopij/articles';
import { readNews, type NewsItem, type Reading } from '@kopij/formats';
import { Clock, toInstant, UnitOfWork } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { groupItem } from '../groups/group-item.js';
import { holdGroups } from '../groups/hold-groups.js';
import { addRevision, type AddedItem } from '../items/add-revision.js';
import { MessageStore } from '../messages/message-store.js';
import type { WireMessageEntity } from '../messages/wire-message.entity.js';
import { RoutingRegistry } from '../routing/routing-registry.js';
import type { RuleBook } from '../routing/rule-book.js';
import { WireSourceDirectory } from '../sources/wire-source-directory.js';
import { WireSourceStore } from '../sources/wire-source-store.js';
import type { WireSourceEntity } from '../sources/wire-source.entity.js';
import { newsOf } from '../takes/news-of.js';

type Settlement = Pick<WireMessageEntity, 'format' | 'outcome' | 'reason' | 'detail' | 'itemIds'>;

/** A message, what is in it, and the rules that it is settled by. */
interface ReadMessage extends Pick<RuleBook, 'route'> {
  readonly message: WireMessageEntity;
  readonly reading: Reading;
}

/** A message of several items has the strongest of their outcomes. */
const byStrength = ['STORED', 'UPDATED', 'DUPLICATE'] as const;

/**
 * Reads a message and settles its receipt: everything that was in it is stored, and the receipt says so, in one
 * transaction. Several instances may read a message at once; one of them settles it.
 */
@Injectable()
export class SettleMessage {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly directory: WireSourceDirectory,
    private readonly sources: WireSourceStore,
    private readonly messages: MessageStore,
    private readonly routing: RoutingRegistry,
    private readonly articles: HearUpstream,
  ) {}

  /** Does nothing when somebody else has settled it since the caller saw it. */
  async execute(message: WireMessageEntity): Promise<void> {
    const bytes = await this.messages.bytesOf(message);
    const known = await this.directory.byId(message.sourceId);
    if (!bytes || !known) return this.fail(message);
    // Outside of the transaction: reading takes as long as it takes.
    const reading = await readNews(bytes, known);
    // Read before the transaction, so that settling a message holds up nobody who changes the rules.
    const { route } = await this.routing.current();
    await this.settle(message, (tx, source) => this.settlementOf(tx, source, { message, reading, route }));
  }

  /** For a message that makes Kopij itself fail, so that those behind it need not wait. */
  async fail(message: WireMessageEntity): Promise<void> {
    const failed: Settlement = quarantined(message.format, 'FAILED', null);
    await this.settle(message, () => Promise.resolve(failed));
  }

  private async settle(
    message: WireMessageEntity,
    settlementOf: (tx: EntityManager, source: WireSourceEntity) => Promise<Settlement>,
  ): Promise<void> {
    await this.work.transaction(async (tx) => {
      const source = await this.sources.lock(tx, message.sourceId);
      if (!source || !(await this.messages.claim(tx, message))) return;
      const settlement = await settlementOf(tx, source);
      const settledAt = toInstant(this.clock.now());
      await this.messages.update(tx, { ...message, ...settlement, settledAt });
    });
  }

  private async settlementOf(
    tx: EntityManager,
    source: WireSourceEntity,
    read: ReadMessage,
  ): Promise<Settlement> {
    const { reading } = read;
    const { format } = reading;
    if (source.archivedAt !== null) return { ...nothing, format, reason: 'SOURCE_ARCHIVED' };
    if (reading.ok) return { ...nothing, format, ...(await this.add(tx, source, read, reading.items)) };
    const { code, detail } = reading.fault;
    return code === 'NO_ITEMS'
      ? { ...nothing, format, reason: code, detail }
      : quarantined(format, code, detail);
  }

  private async add(
    tx: EntityManager,
    source: WireSourceEntity,
    { message: { id: messageId }, route: routeOf }: ReadMessage,
    items: readonly NewsItem[],
  ): Promise<Pick<Settlement, 'outcome' | 'itemIds'>> {
    const added: AddedItem[] = [];
    const itemSource = { ...source, provider: source.provider ?? source.slug };
    await holdGroups(tx);
    for (const item of items) {
      const now = this.clock.now();
      const one = await addRevision(tx, { source: itemSource, messageId, item, routeOf, now });
      if (one.isNewest) await groupItem(tx, { itemId: one.itemId, item, provider: itemSource.provider, now });
      if (one.isNewest && one.outcome === 'UPDATED') {
        await this.articles.within(tx, newsOf(one.itemId, one.newest, item, source));
      }
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
