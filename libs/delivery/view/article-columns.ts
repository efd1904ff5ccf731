import type { Instant, SqlValue } from '@kopij/platform';

/** What is read of `live_articles a`, each only when it is asked for. In the order in which a row holds it. */
const columns = {
  id: 'a.id',
  slug: 'a.slug',
  sectionId: 'a.section_id AS "sectionId"',
  publishedAt: 'a.published_at AS "publishedAt"',
  firstPublishedAt: 'a.first_published_at AS "firstPublishedAt"',
  updatedAt: 'a.updated_at AS "updatedAt"',
  kicker: 'a.kicker',
  headline: 'a.headline',
  standfirst: 'a.standfirst',
  lead: 'a.lead',
  dateline: 'a.dateline',
  credits: 'a.credits',
  creditLine: 'a.credit_line AS "creditLine"',
  byline: 'a.byline',
  wordCount: 'a.word_count AS "wordCount"',
  blocks: 'a.blocks',
  html: 'a.html',
  markdown: 'a.markdown',
  plainText: 'a.plain_text AS "plainText"',
  corrections: 'a.corrections',
  endsAt: 'a.ends_at AS "endsAt"',
} as const;

export type Column = keyof typeof columns;

/** What stands in each column; JSON is still text. */
export interface ArticleValues {
  readonly id: string;
  readonly slug: string;
  readonly sectionId: string | null;
  readonly publishedAt: Instant;
  readonly firstPublishedAt: Instant;
  readonly updatedAt: Instant;
  readonly kicker: string | null;
  readonly headline: string;
  readonly standfirst: string | null;
  readonly lead: string;
  readonly dateline: string | null;
  readonly credits: string;
  readonly creditLine: string | null;
  readonly byline: string;
  readonly wordCount: number;
  readonly blocks: string;
  readonly html: string;
  readonly markdown: string;
  readonly plainText: string;
  readonly corrections: string;
  readonly endsAt: Instant | null;
}

/** Where each column stands in a row; -1: it was not read. */
export type Places = Readonly<Record<Column, number>>;

/**
 * A row of `live_articles` as the engine gives it, value by value: making an object of each row takes as long as finding
 * it, and most of what is read of a list is looked at once.
 */
export class ArticleRow {
  constructor(
    private readonly values: readonly SqlValue[],
    private readonly places: Places,
  ) {}

  /** One that holds everything. */
  static of(values: ArticleValues): ArticleRow {
    return new ArticleRow(
      names.map((name) => values[name]),
      placesOf(wholeRow),
    );
  }

  /** @throws when the column was not read: a field would be shown as empty */
  read<Name extends Column>(column: Name): ArticleValues[Name] {
    const value = this.values[this.places[column]];
    if (value === undefined) throw new Error(`The column ${column} was not read.`);
    return value as ArticleValues[Name];
  }
}

/** A set of {@link Column}s, as bits. */
export type ColumnSet = number;

const names = Object.keys(columns) as Column[];
const bits = Object.fromEntries(names.map((name, bit) => [name, 1 << bit])) as Record<Column, number>;

export function columnSet(...asked: Column[]): ColumnSet {
  return asked.reduce((set, name) => set | bits[name], 0);
}

/** What every row has: its place in lists, how long an answer with it holds, and what nearly everybody asks for. */
export const bareRow: ColumnSet = columnSet('id', 'publishedAt', 'slug', 'sectionId', 'headline', 'endsAt');
export const wholeRow: ColumnSet = columnSet(...names);

/** What a list shows is read in groups, and wholly by whoever reads a long text as well. */
const groups: readonly ColumnSet[] = [
  columnSet('lead'),
  columnSet('standfirst', 'kicker'),
  columnSet('dateline'),
  columnSet('credits', 'firstPublishedAt'),
  columnSet('updatedAt', 'creditLine', 'byline', 'wordCount'),
];
const card = groups.reduce((set, group) => set | group, bareRow);

/** The set that is read for another: there are 63 of these, so that nobody's queries can fill the memory with statements. */
export function readSet(asked: ColumnSet): ColumnSet {
  if (asked & ~card) return asked | card;
  return groups.reduce((set, group) => (asked & group ? set | group : set), bareRow);
}

/** What to select of `live_articles a`. */
export function columnsSql(set: ColumnSet): string {
  return names
    .filter((name) => set & bits[name])
    .map((name) => columns[name])
    .join(', ');
}

/** Where {@link columnsSql} puts them. */
export function placesOf(set: ColumnSet): Places {
  const read = names.filter((name) => set & bits[name]);
  return Object.fromEntries(names.map((name) => [name, read.indexOf(name)])) as Record<Column, number>;
}
