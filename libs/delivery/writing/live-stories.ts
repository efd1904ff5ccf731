import { retells, storyPrint, type StoryPrint } from '@kopij/editorial';
import { Clock, fromInstant, runStatement, statement, type Instant } from '@kopij/platform';
import { joinedStory, StoryIndex, storyMarks, type StoryMarks, type Teller } from '@kopij/stories';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { LiveArticleEntity } from '../stored/live-article.entity.js';
import { LiveArticleStore } from './live-article-store.js';

/** What an article tells: what is compared with other articles, and the day it is of. */
interface Telling {
  readonly publishedAt: Instant;
  /** As JSON. */
  readonly plainText: string;
}

/** A recent article that is being published. */
export interface NewTelling extends Telling {
  readonly id: string;
  readonly marks: StoryMarks;
}

type StoredTelling = Telling & Teller;

const stories = new StoryIndex({
  stories: 'live_stories',
  owner: 'article_id',
  shingles: 'live_shingles',
});

/** Any fixed number, as the first of two. */
const storyLocks = 5_673_053;

/** Two tellings of a story rarely have none of these in common. More of them would be more locks for an import. */
const mostHeld = 4;

/** Parameter: shingles as JSON, in ascending order, so that no two transactions wait for each other. */
const holdShingles = statement(
  `SELECT pg_advisory_xact_lock(${storyLocks}, value::integer) FROM json_array_elements_text(?::json)`,
);

const telling = `SELECT a.id, a.story_id AS "storyId", a.published_at AS "publishedAt", a.plain_text AS "plainText"`;

/** Parameter: ids, as JSON. In no order. */
const tellingsOf = statement(
  `${telling} FROM json_each(?) w CROSS JOIN live_articles a WHERE a.id = w.value`,
  `${telling} FROM json_array_elements_text(?::json) w(value)
    CROSS JOIN LATERAL (SELECT * FROM live_articles WHERE id = w.value OFFSET 0) a`,
);

/** Parameters: a story, and two articles that are not asked for. */
const lastOthers = statement(
  `${telling} FROM live_articles a WHERE a.story_id = ? AND a.id <> ? AND a.id <> ?
    ORDER BY a.published_at DESC, a.id DESC LIMIT 2`,
);

/** Parameter: stories, as JSON. */
const membersOf = statement(
  `SELECT a.id, a.story_id AS "storyId" FROM json_each(?) w CROSS JOIN live_articles a WHERE a.story_id = w.value`,
  `SELECT a.id, a.story_id AS "storyId" FROM json_array_elements_text(?::json) w(value)
    CROSS JOIN LATERAL (SELECT id, story_id FROM live_articles WHERE story_id = w.value OFFSET 0) a`,
);

/** Which live articles tell one story. Decided when one of them is published, in the same transaction. */
@Injectable()
export class LiveStories {
  constructor(
    private readonly store: LiveArticleStore,
    private readonly clock: Clock,
  ) {}

  /** What an article tells; null if it is too old to be compared with others. */
  tellingOf({
    id,
    publishedAt,
    plainText,
  }: Pick<LiveArticleEntity, 'id' | 'publishedAt' | 'plainText'>): NewTelling | null {
    if (!stories.reaches(fromInstant(publishedAt), this.clock.now())) return null;
    return { id, publishedAt, plainText, marks: storyMarks(JSON.parse(plainText) as string) };
  }

  /**
   * Until this transaction ends, no other one publishes much of the same text, so that two tellings that are published at the same moment
   * find each other. Call it before any article is written, so that no two transactions wait for each other. On SQLite there is only one
   * writer anyway.
   */
  async hold(tx: EntityManager, tellings: readonly NewTelling[]): Promise<void> {
    if (tx.dataSource.options.type !== 'postgres') return;
    const held = new Set(tellings.flatMap(({ marks }) => marks.shingles.slice(0, mostHeld)));
    if (held.size === 0) return;
    await runStatement(tx, holdShingles, [JSON.stringify([...held].sort((a, b) => a - b))]);
  }

  /**
   * Puts a live article into one story with those that tell the same, or takes it out of a story whose text it no longer has.
   *
   * @param storyId the story it was in; null if nothing told the same
   * @param isFirst whether it has never been live
   */
  async tell(
    tx: EntityManager,
    told: NewTelling,
    { storyId, isFirst }: { storyId: string | null; isFirst: boolean },
  ): Promise<void> {
    const { shingles } = told.marks;
    const before = isFirst ? null : await stories.of(tx, told.id);
    if (JSON.stringify(before?.shingles ?? []) === JSON.stringify(shingles)) return;
    if (before) await stories.remove(tx, before);
    await this.place(tx, told, storyId);
    if (shingles.length > 0) await stories.add(tx, told.id, shingles, this.clock.now());
  }

  /** Of an article that is no longer live. */
  async forget(tx: EntityManager, articleId: string): Promise<void> {
    const before = await stories.of(tx, articleId);
    if (before) await stories.remove(tx, before);
  }

  private async place(tx: EntityManager, told: NewTelling, storyId: string | null): Promise<void> {
    const same = await this.sameAs(tx, told);
    const named = [...new Set(same.flatMap((each) => each.storyId ?? []))];
    const known =
      named.length === 0 ? [] : await runStatement<Teller>(tx, membersOf, [JSON.stringify(named)]);
    const joined = joinedStory({ id: told.id, storyId: null }, same, known, this.clock.now());
    const moved = joined?.moved ?? (storyId === null ? [] : [told.id]);
    if (moved.length === 0) return;
    // Where only this article and one story meet, lists that it is not in stay as they are.
    const seenIn = same.length > 1 ? [told.id, ...moved] : [told.id];
    await this.store.setStory(tx, joined?.id ?? null, { moved, seenIn });
  }

  /** Of each story that it tells, an article, those with most in common first. */
  private async sameAs(tx: EntityManager, told: NewTelling): Promise<Teller[]> {
    const ids = await stories.like(tx, told.marks, fromInstant(told.publishedAt));
    const rows =
      ids.length === 0 ? [] : await runStatement<StoredTelling>(tx, tellingsOf, [JSON.stringify(ids)]);
    const byId = new Map(rows.map((row) => [row.id, row]));
    const same: Teller[] = [];
    const seen = new Set<string>();
    for (const other of ids.flatMap((id) => byId.get(id) ?? [])) {
      const key = other.storyId ?? other.id;
      if (seen.has(key)) continue;
      seen.add(key);
      const more =
        other.storyId === null
          ? []
          : await runStatement<StoredTelling>(tx, lastOthers, [other.storyId, told.id, other.id]);
      if (retells(printOf(told), [other, ...more].map(printOf))) same.push(other);
    }
    return same;
  }
}

/** Datelines rarely have a date, so the day of publication says whether it may be the same event. */
function printOf({ publishedAt, plainText }: Telling): StoryPrint {
  return { ...storyPrint(JSON.parse(plainText) as string), date: publishedAt.slice(0, 10) };
}
