import { runStatement, statement, toInstant, type Instant, type Statement } from '@kopij/platform';
import type { EntityManager } from 'typeorm';
import type { StoryMarks } from './story-marks.js';

const day = 24 * 60 * 60_000;

/** A story is told again within two days, or it is another one: the weekly auction, the monthly figures. */
const candidatesFor = 3 * day;

/** How long texts stay in the index: the older ones only say which shingles are common. */
const keptFor = 14 * day;

/** However many come in, so that the index is no larger, and no slower, after a million texts. */
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

/** The two tables of an index. What they need: ADR 50. */
interface StoryTables {
  /** `number`, counted up as texts come in, `at`, `shingles` as JSON, and the id of whatever has the text. */
  readonly stories: string;
  /** The name of the column for that id. Unique. */
  readonly owner: string;
  /** `shingle`, `story`: the primary key, in that order. */
  readonly shingles: string;
}

/** A text in the index. */
interface IndexedStory {
  readonly number: number;
  /** Those it stands under, so that they are found when it is removed. */
  readonly shingles: readonly number[];
}

interface StoredStory {
  readonly number: number;
  readonly at: Instant;
  readonly shingles: string;
}

/**
 * Finds texts that may tell the same story, by what they have in common: an inverted index in the database. What one text costs does not
 * depend on how many there are. Whether they do tell the same story is decided by reading them.
 */
export class StoryIndex {
  private readonly lastBefore: Statement;
  private readonly oldest: Statement;
  private readonly ofOwner: Statement;
  private readonly candidates: Statement;
  private readonly addStory: Statement;
  private readonly addShingles: Statement;
  private readonly removeStory: Statement;
  private readonly removeShingles: Statement;

  constructor({ stories, owner, shingles }: StoryTables) {
    this.lastBefore = statement(
      `SELECT number FROM ${stories} WHERE at < ? ORDER BY at DESC, number DESC LIMIT 1`,
    );
    this.oldest = statement(
      `SELECT number, at, shingles FROM ${stories} ORDER BY number LIMIT ${prunedAtOnce}`,
    );
    this.ofOwner = statement(`SELECT number, at, shingles FROM ${stories} WHERE ${owner} = ?`);
    this.candidates = candidatesIn({ stories, owner, shingles });
    this.addStory = statement(
      `INSERT INTO ${stories} (${owner}, at, shingles) VALUES (?, ?, ?) RETURNING number`,
    );
    this.addShingles = statement(
      `INSERT INTO ${shingles} (story, shingle) SELECT ?, value FROM json_each(?)`,
      `INSERT INTO ${shingles} (story, shingle) SELECT ?::integer, value::integer FROM json_array_elements_text(?::json)`,
    );
    this.removeStory = statement(`DELETE FROM ${stories} WHERE number = ?`);
    this.removeShingles = statement(
      `DELETE FROM ${shingles} WHERE story = ? AND shingle IN (SELECT value FROM json_each(?))`,
      `DELETE FROM ${shingles}
        WHERE story = ? AND shingle = ANY (ARRAY(SELECT json_array_elements_text(?::json)::integer))`,
    );
  }

  /** Whether a text of that instant is compared with others at all: the index no longer has those of its days otherwise. */
  reaches(at: Date, now: Date): boolean {
    return at.getTime() >= now.getTime() - keptFor;
  }

  /**
   * Whatever may tell the same story as a text with these marks, with most in common first. Looks at a bounded number of rows,
   * however many texts there are.
   *
   * @param at when that text was told
   */
  async like(tx: EntityManager, { names, sought }: StoryMarks, at: Date): Promise<string[]> {
    if (names.length + sought.length === 0) return [];
    const [older] = await runStatement<StoredStory>(tx, this.lastBefore, [ago(candidatesFor, at)]);
    const recent = older?.number ?? 0;
    const marks = JSON.stringify([
      ...names.map((name) => [name, weightOfName]),
      ...sought.map((shingle) => [shingle, 1]),
    ]);
    const found = await runStatement<{ owner: string }>(tx, this.candidates, [marks, recent, recent]);
    return found.map(({ owner }) => owner);
  }

  /** The text of an owner; null if it is not in the index. */
  async of(tx: EntityManager, owner: string): Promise<IndexedStory | null> {
    const [found] = await runStatement<StoredStory>(tx, this.ofOwner, [owner]);
    return found ? indexed(found) : null;
  }

  /**
   * Adds the text of an owner that has none in the index, and removes some of those that have been there too long.
   *
   * @param shingles what it is to stand under, without duplicates
   */
  async add(tx: EntityManager, owner: string, shingles: readonly number[], now: Date): Promise<void> {
    const kept = JSON.stringify(shingles);
    const [added] = await runStatement<{ number: number }>(tx, this.addStory, [owner, toInstant(now), kept]);
    const number = added?.number ?? 0;
    await runStatement(tx, this.addShingles, [number, kept]);
    await this.prune(tx, number - mostStories, ago(keptFor, now));
  }

  async remove(tx: EntityManager, { number, shingles }: IndexedStory): Promise<void> {
    await runStatement(tx, this.removeShingles, [number, JSON.stringify(shingles)]);
    await runStatement(tx, this.removeStory, [number]);
  }

  private async prune(tx: EntityManager, upTo: number, before: Instant): Promise<void> {
    for (const story of await runStatement<StoredStory>(tx, this.oldest, [])) {
      if (story.number > upTo && story.at >= before) return;
      await this.remove(tx, indexed(story));
    }
  }
}

/** Parameters: shingles with their weights, as JSON, and twice the number after which texts are recent. */
function candidatesIn({ stories, owner, shingles }: StoryTables): Statement {
  return statement(
    `SELECT s.${owner} AS owner
       FROM (SELECT x.story AS number, sum(q.value ->> 1) AS weight
               FROM json_each(?) q
               JOIN ${shingles} x ON x.shingle = q.value ->> 0 AND x.story IN (
                 SELECT w.story FROM ${shingles} w
                  WHERE w.shingle = q.value ->> 0 AND w.story > ? ORDER BY w.story DESC LIMIT ${mostWithShingle})
              WHERE NOT EXISTS (
                 SELECT 1 FROM ${shingles} o
                  WHERE o.shingle = x.shingle AND o.story <= ? LIMIT 1 OFFSET ${common - 1})
              GROUP BY x.story HAVING sum(q.value ->> 1) >= ${leastWeight}
              ORDER BY weight DESC, x.story DESC LIMIT ${mostCandidates}) found
       JOIN ${stories} s ON s.number = found.number
      ORDER BY found.weight DESC, found.number DESC`,
    `SELECT s.${owner} AS owner
       FROM (SELECT x.story AS number, sum(q.weight) AS weight
               FROM (SELECT (value ->> 0)::integer AS shingle, (value ->> 1)::integer AS weight
                       FROM json_array_elements(?::json)) q
              CROSS JOIN LATERAL (
                 SELECT w.story FROM ${shingles} w
                  WHERE w.shingle = q.shingle AND w.story > ? ORDER BY w.story DESC LIMIT ${mostWithShingle}) x
              WHERE NOT EXISTS (
                 SELECT 1 FROM ${shingles} o
                  WHERE o.shingle = q.shingle AND o.story <= ? LIMIT 1 OFFSET ${common - 1})
              GROUP BY x.story HAVING sum(q.weight) >= ${leastWeight}
              ORDER BY weight DESC, x.story DESC LIMIT ${mostCandidates}) found
       JOIN ${stories} s ON s.number = found.number
      ORDER BY found.weight DESC, found.number DESC`,
  );
}

function indexed({ number, shingles }: StoredStory): IndexedStory {
  return { number, shingles: JSON.parse(shingles) as number[] };
}

function ago(milliseconds: number, now: Date): Instant {
  return toInstant(new Date(now.getTime() - milliseconds));
}
