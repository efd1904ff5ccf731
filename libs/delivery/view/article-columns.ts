import type { SqlValue } from '@kopij/platform';
import type { LiveArticleEntity } from '../stored/live-article.entity.js';

/** What is read of `live_articles`, each only when it is asked for. In the order in which a row holds it. */
const names = [
  'id',
  'slug',
  'sectionId',
  'publishedAt',
  'firstPublishedAt',
  'updatedAt',
  'kicker',
  'headline',
  'standfirst',
  'lead',
  'dateline',
  'credits',
  'creditLine',
  'byline',
  'wordCount',
  'blocks',
  'html',
  'markdown',
  'plainText',
  'corrections',
  'endsAt',
] as const satisfies readonly (keyof LiveArticleEntity)[];

export type Column = (typeof names)[number];

/** What stands in each column. */
export type ArticleValues = { readonly [Name in Column]: Stored<LiveArticleEntity[Name]> };

/** JSON is still text. */
type Stored<Value> = Value extends SqlValue ? Value : string;

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
    .map((name) => `a.${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)} AS "${name}"`)
    .join(', ');
}

/** Where {@link columnsSql} puts them. */
export function placesOf(set: ColumnSet): Places {
  const read = names.filter((name) => set & bits[name]);
  return Object.fromEntries(names.map((name) => [name, read.indexOf(name)])) as Record<Column, number>;
}
