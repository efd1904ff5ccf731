import { performance } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import type { Database } from '@kopij/platform';
import { endOfNumbers, numberAt } from './number-at.js';
import { statementsFor, type SearchStatements, type SearchTables } from './search-tables.js';

/** A text that was found. */
export interface Hit {
  readonly owner: string;
  /** The higher, the newer. Unique in an index. */
  readonly number: number;
}

/** What is looked for: among the numbers from `least` to the one before `below`, the newest so many. */
export interface AskedHits {
  /** In the language of the engine. */
  readonly match: string;
  readonly below?: number | undefined;
  readonly least?: number | undefined;
  readonly most: number;
  /** Near the newest of them, so that little is looked through to begin with. */
  readonly around?: number | undefined;
}

type Asked = { readonly [Name in keyof AskedHits]-?: NonNullable<AskedHits[Name]> };

const year = numberAt('2001-01-01T00:00:00.000Z') - numberAt('2000-01-01T00:00:00.000Z');

/** The texts of less than a month are not what makes a statement slow. */
const shortestSpan = year / 12;

/** In milliseconds, of one statement. */
const quick = 5;
const slow = 25;

/** If half the span takes more than this share of the time, a statement costs the same, however short its span is. */
const noQuicker = 0.75;

/** How far PostgreSQL goes, in texts. */
export interface HowFar {
  /** So many are looked at for each one that is wanted, to begin with. */
  readonly nearForEach: number;
  /** So many texts may have words that are rare. More than are ever wanted. */
  readonly rare: number;
}

/** To look at a text takes some 2 microseconds, and to take one from the index of words some 15. */
const usual: HowFar = { nearForEach: 4, rare: 2_000 };

const nowhere = 2 ** 31 - 1;

/** Reads an index of texts. */
export class SearchHits {
  private readonly statements: SearchStatements;

  constructor(
    tables: SearchTables,
    private readonly database: Database,
    private readonly howFar: HowFar = usual,
  ) {
    this.statements = statementsFor(tables);
  }

  /** Newest first. */
  newest({ match, below = endOfNumbers, least = 0, most, around = below }: AskedHits): Promise<Hit[]> {
    if (most === 0 || below <= least) return Promise.resolve([]);
    const asked = { match, below, least, most, around };
    return this.database.engine === 'sqlite' ? this.bySpans(asked) : this.byWords(asked);
  }

  /**
   * The commonest words are met at once among the newest texts, and rare ones are found by the index of words, which gives all that have
   * them, in no order. What is neither is met before long, from the newest text on.
   */
  private async byWords(asked: Asked): Promise<Hit[]> {
    const { match, below, least, most } = asked;
    const { nearForEach, rare } = this.howFar;
    const near = await this.look(asked, most * nearForEach);
    if (near.length === most) return near;
    const found = await this.database.sql.all<Hit & { readonly candidates: number }>(
      this.statements.foundByWords,
      [match, below, least, rare, most],
    );
    if ((found[0]?.candidates ?? 0) < rare) return found.map(({ owner, number }) => ({ owner, number }));
    return this.bySpans(asked);
  }

  /** @param looked how many texts PostgreSQL looks at */
  private look({ match, below, least, most }: Asked, looked = nowhere): Hit[] | Promise<Hit[]> {
    const isLimited = this.database.engine === 'postgres';
    const asked = [match, below, least, ...(isLimited ? [looked] : []), most];
    return this.database.sql.all<Hit>(this.statements.found, asked);
  }

  /**
   * SQLite answers in the thread that serves everybody, so it looks through one span of time after the other, and lets others have their
   * turn. Two words that nearly every text has, but none beside each other, cost as much as there are texts. A beginning costs as much in
   * every statement, since FTS5 gathers all its words whatever the span is: then few and long ones are the quickest.
   */
  private async bySpans({ match, below, least, most, around }: Asked): Promise<Hit[]> {
    const hits: Hit[] = [];
    let span = year;
    let top = below;
    let bottom = Math.max(least, Math.floor(Math.min(top, around) - span));
    /** What the last one took, if it was slow. */
    let before = Infinity;
    let isFixed = false;
    for (let floor: number | undefined; ;) {
      const began = performance.now();
      hits.push(...(await this.look({ match, below: top, least: bottom, most: most - hits.length, around })));
      const took = performance.now() - began;
      if (hits.length === most) return hits;
      floor ??= Math.max(least, await this.oldest());
      if (bottom <= floor) return hits;
      isFixed ||= took > slow && (span <= shortestSpan || took > before * noQuicker);
      before = took > slow ? took : Infinity;
      if (isFixed || took < quick) span *= 4;
      else if (took > slow) span = Math.max(shortestSpan, span / 2);
      top = bottom;
      bottom = Math.max(floor, Math.floor(top - span));
      if (took > quick) await setImmediate();
    }
  }

  private async oldest(): Promise<number> {
    const [row] = await this.database.sql.all<{ oldest: number | null }>(this.statements.oldest, []);
    return row?.oldest ?? endOfNumbers;
  }
}
