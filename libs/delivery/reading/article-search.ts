import { Database } from '@kopij/platform';
import { matchOf, numberAt, SearchHits, type Hit, type SoughtTerm } from '@kopij/search';
import { Injectable } from '@nestjs/common';
import { Article } from '../contract/article.types.js';
import { articleLanguage, articleSearch } from '../stored/article-search.js';
import { bareRow, columnSet, type ArticleRow, type ColumnSet } from '../view/article-columns.js';
import type { ReadersView } from '../view/readers-view.js';
import { restrictedMarks } from '../view/restricted-agencies.js';
import { ArticleLoader } from './article-loader.js';

/** What readers look for. */
export interface SoughtArticles {
  readonly terms: readonly SoughtTerm[];
  /** Groups of marks; an article has one of each. */
  readonly marks: readonly (readonly string[])[];
  /** The numbers of articles that may be found: from the least to the one before `below`. */
  readonly least: number;
  readonly below: number;
}

/** An article that was found. */
export interface FoundArticle {
  readonly number: number;
  readonly row: ArticleRow;
  readonly article: Article;
}

/** So many are looked through for those whose text is not withheld; older ones are not found then. */
const mostWithheld = 10_000;
const largestLot = 500;

/** The columns that tell whether the text is withheld. */
const licence = columnSet('credits', 'firstPublishedAt');

/** Finds live articles by words that readers may see of them at this moment. */
@Injectable()
export class ArticleSearch {
  private readonly hits: SearchHits;

  constructor(
    private readonly database: Database,
    private readonly loader: ArticleLoader,
  ) {
    this.hits = new SearchHits(articleSearch, database);
  }

  /** Newest first. An article whose text is withheld is found only by the words that readers see of it. */
  async newest(
    view: ReadersView,
    sought: SoughtArticles,
    most: number,
    columns: ColumnSet,
  ): Promise<FoundArticle[]> {
    const lanes = this.lanesOf(view, sought);
    const found: FoundArticle[] = [];
    if (lanes === null) return found;
    let { below } = sought;
    const around = numberAt(view.now);
    for (let looked = 0; found.length < most && looked < mostWithheld;) {
      // More at a time when nearly all of them are withheld.
      const wanted = Math.min(largestLot, Math.max(most - found.length, looked));
      const lot = await this.nextLot(lanes, { ...sought, below, around }, wanted);
      found.push(...(await this.shown(view, lanes, lot, columns)));
      looked += lot.hits.length;
      if (lot.bottom <= sought.least) break;
      below = lot.bottom;
    }
    return found.slice(0, most);
  }

  /** How many there are, but no more than so many. */
  async count(view: ReadersView, sought: SoughtArticles, most: number): Promise<number> {
    const lanes = this.lanesOf(view, sought);
    if (lanes === null) return 0;
    if (lanes.head !== null) return (await this.newest(view, sought, most, bareRow)).length;
    const around = numberAt(view.now);
    return (await this.hits.newest({ ...sought, match: lanes.all, most, around })).length;
  }

  /** By id. */
  rows(ids: readonly string[], columns: ColumnSet): Promise<ReadonlyMap<string, ArticleRow>> {
    return this.loader.articlesWithIds(ids, columns);
  }

  private lanesOf({ agencies }: ReadersView, { terms, marks }: SoughtArticles): Lanes | null {
    const { engine } = this.database;
    const asked = { engine, languages: [articleLanguage] };
    const all = matchOf({ terms, marks }, 'ALL', asked);
    if (all === null) return null;
    const restricted = restrictedMarks(agencies);
    const head =
      restricted.length === 0 ? null : matchOf({ terms, marks: [...marks, restricted] }, 'HEAD', asked);
    return { all, head };
  }

  private async nextLot(
    lanes: Lanes,
    range: Pick<SoughtArticles, 'least' | 'below'> & { readonly around: number },
    most: number,
  ): Promise<Lot> {
    const inAll = await this.hits.newest({ ...range, match: lanes.all, most });
    const bottomOfAll = bottomOf(inAll, most, range.least);
    if (lanes.head === null)
      return { hits: inAll, inAll: numbersOf(inAll), inHead: none, bottom: bottomOfAll };
    const inHead = await this.hits.newest({ ...range, match: lanes.head, least: bottomOfAll, most });
    const bottom = bottomOf(inHead, most, bottomOfAll);
    const hits = new Map([...inAll, ...inHead].map((hit) => [hit.number, hit]));
    return {
      hits: [...hits.values()].filter(({ number }) => number >= bottom).sort((a, b) => b.number - a.number),
      inAll: numbersOf(inAll),
      inHead: numbersOf(inHead),
      bottom,
    };
  }

  private async shown(
    view: ReadersView,
    lanes: Lanes,
    { hits, inAll, inHead }: Lot,
    columns: ColumnSet,
  ): Promise<FoundArticle[]> {
    const ids = hits.map(({ owner }) => owner);
    const rows = await this.loader.articlesWithIds(ids, lanes.head === null ? columns : columns | licence);
    return hits.flatMap(({ owner, number }) => {
      const row = rows.get(owner);
      if (!row) return [];
      const article = new Article(row, view);
      const isFound = lanes.head === null || (article.withheld === null ? inAll : inHead).has(number);
      return isFound ? [{ number, row, article }] : [];
    });
  }
}

/** A search in all words, and in those that readers see of an article whose text may be withheld; null if no text may be. */
interface Lanes {
  readonly all: string;
  readonly head: string | null;
}

/** The newest hits of both lanes, of which none above the bottom is missing. */
interface Lot {
  readonly hits: readonly Hit[];
  readonly inAll: ReadonlySet<number>;
  readonly inHead: ReadonlySet<number>;
  readonly bottom: number;
}

const none: ReadonlySet<number> = new Set();

function numbersOf(hits: readonly Hit[]): ReadonlySet<number> {
  return new Set(hits.map(({ number }) => number));
}

function bottomOf(hits: readonly Hit[], most: number, least: number): number {
  return hits.length < most ? least : (hits.at(-1)?.number ?? least);
}
