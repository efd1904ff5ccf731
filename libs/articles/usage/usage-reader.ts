import { Clock, CONFIG, Database, runStatement, statement, type Config, type Instant } from '@kopij/platform';
import { Inject, Injectable } from '@nestjs/common';
import { monthOf } from './month.js';

/** The uses of an agency's text in a month: `2026-11`. */
export interface UsageQuery {
  readonly agencyId: string;
  readonly month: string;
}

/** Of the whole month. */
export interface UsageTotals {
  readonly articles: number;
  readonly items: number;
  readonly words: number;
}

/** An article that had text of an item. */
export interface UsedArticle {
  readonly articleId: string;
  /** As readers got it last. */
  readonly headline: string;
  /** The most that it had of the item at once. */
  readonly words: number;
  readonly firstUsedAt: Instant;
  readonly lastUsedAt: Instant;
}

/** An item of the wire of which articles had text. */
export interface UsedItem {
  readonly itemId: string;
  /** Its headline, as taken. */
  readonly headline: string | null;
  /** The newest revision of which articles had text. */
  readonly revision: number;
  /** Of all articles. */
  readonly words: number;
  readonly firstUsedAt: Instant;
  readonly lastUsedAt: Instant;
  /** In the order in which their manuscripts were created. */
  readonly articles: readonly UsedArticle[];
}

interface UseRow extends UsedArticle {
  readonly itemId: string;
  readonly title: string | null;
  readonly revision: number;
}

const chosen = 'agency_id = ? AND month = ?';

/** What an article had of an item in a month: it may have gone live several times. */
const perArticle = (which: string): string =>
  `SELECT agency_id, month, item_id, manuscript_id, max(words) AS words, max(revision) AS revision,
          min(used_at) AS first_at, max(used_at) AS last_at, max(version) AS version
     FROM text_uses WHERE ${which} GROUP BY agency_id, month, item_id, manuscript_id`;

const totalsOf = statement(
  `SELECT CAST(count(DISTINCT manuscript_id) AS integer) AS articles, CAST(count(DISTINCT item_id) AS integer) AS items,
          CAST(coalesce(sum(words), 0) AS integer) AS words
     FROM (${perArticle(chosen)}) g`,
);

const itemsAfter = statement(
  `SELECT DISTINCT item_id AS "itemId" FROM text_uses WHERE ${chosen} AND item_id > ? ORDER BY item_id LIMIT ?`,
);

const usesBetween = statement(
  `SELECT g.item_id AS "itemId", u.headline AS title, g.revision, g.manuscript_id AS "articleId", t.headline, g.words,
          g.first_at AS "firstUsedAt", g.last_at AS "lastUsedAt"
     FROM (${perArticle(`${chosen} AND item_id >= ? AND item_id <= ?`)}) g
     JOIN text_uses t ON t.agency_id = g.agency_id AND t.month = g.month AND t.item_id = g.item_id
      AND t.manuscript_id = g.manuscript_id AND t.version = g.version
     JOIN upstreams u ON u.manuscript_id = g.manuscript_id AND u.item_id = g.item_id
    ORDER BY g.item_id, g.manuscript_id`,
);

/** How many items are in memory at a time. */
const batch = 100;

/** Reads what articles used of agencies' text. It stays the same whatever became of the articles since. */
@Injectable()
export class UsageReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'timeZone'>,
  ) {}

  /** The month that it is in the newsroom. */
  presentMonth(): string {
    return monthOf(this.clock.now(), this.config.timeZone);
  }

  async totals({ agencyId, month }: UsageQuery): Promise<UsageTotals> {
    const [totals] = await runStatement<UsageTotals>(this.database.reader, totalsOf, [agencyId, month]);
    return totals ?? { articles: 0, items: 0, words: 0 };
  }

  /**
   * The items of one page, in the order in which they came in.
   *
   * @param after the item before the page; null for the first page
   */
  async page({ agencyId, month }: UsageQuery, limit: number, after: string | null): Promise<UsedItem[]> {
    const { reader } = this.database;
    const place = [agencyId, month, after ?? '', limit];
    const ids = await runStatement<{ itemId: string }>(reader, itemsAfter, place);
    const [first, last] = [ids[0], ids.at(-1)];
    if (!first || !last) return [];
    const range = [agencyId, month, first.itemId, last.itemId];
    return inItems(await runStatement<UseRow>(reader, usesBetween, range));
  }

  /** All items, a batch at a time. */
  async *all(query: UsageQuery): AsyncGenerator<UsedItem> {
    let after: string | null = null;
    for (;;) {
      const items: UsedItem[] = await this.page(query, batch, after);
      yield* items;
      if (items.length < batch) return;
      after = items.at(-1)?.itemId ?? null;
    }
  }
}

/** @param rows in the order of their items */
function inItems(rows: readonly UseRow[]): UsedItem[] {
  const items = new Map<string, UsedItem & { articles: UsedArticle[] }>();
  for (const { itemId, title, revision, ...article } of rows) {
    const { words, firstUsedAt, lastUsedAt } = article;
    const before = items.get(itemId);
    items.set(itemId, {
      itemId,
      headline: before?.headline ?? title,
      revision: Math.max(revision, before?.revision ?? 0),
      words: words + (before?.words ?? 0),
      firstUsedAt: before && before.firstUsedAt < firstUsedAt ? before.firstUsedAt : firstUsedAt,
      lastUsedAt: before && before.lastUsedAt > lastUsedAt ? before.lastUsedAt : lastUsedAt,
      articles: [...(before?.articles ?? []), article],
    });
  }
  return [...items.values()];
}
