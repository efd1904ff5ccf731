import type { SqlValue } from '@kopij/platform';
import type { LiveArticleEntity } from '../stored/live-article.entity.js';

/** The columns of `live_articles`, each of which is read only if requested. In the order of the table. */
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
  'plainText',
  'corrections',
  'endsAt',
  'keywords',
  'relatedArticleIds',
  'storyId',
] as const satisfies readonly (keyof LiveArticleEntity)[];

export type Column = (typeof names)[number];

/** The type of each column. */
export type ArticleValues = { readonly [Name in Column]: Stored<LiveArticleEntity[Name]> };

/** JSON is not parsed yet. */
type Stored<Value> = Value extends SqlValue ? Value : string;

/** The position of each column in a row; -1 if it was not read. */
export type Places = Readonly<Record<Column, number>>;

/**
 * A row of `live_articles` as the engine returns it, as an array of values: making an object of each row takes as long as finding
 * it, and most values of a list are used once.
 */
export class ArticleRow {
  constructor(
    private readonly values: readonly SqlValue[],
    private readonly places: Places,
  ) {}

  /** A row with all columns. */
  static of(values: ArticleValues): ArticleRow {
    return new ArticleRow(
      names.map((name) => values[name]),
      placesOf(wholeRow),
    );
  }

  /** @throws if the column was not read, since the field would appear to be empty */
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

/** What every row has: its place in lists, how long an answer with it is valid, and what nearly every query requests. */
export const bareRow: ColumnSet = columnSet('id', 'publishedAt', 'slug', 'sectionId', 'headline', 'endsAt');
/** Needed only where the tellings of one story are compared. */
export const storyColumn: ColumnSet = columnSet('storyId');
export const wholeRow: ColumnSet = columnSet(...names);

/** The columns for lists are read in groups, and all of them together with any long text. */
const groups: readonly ColumnSet[] = [
  columnSet('lead'),
  columnSet('standfirst', 'kicker'),
  columnSet('dateline'),
  columnSet('credits', 'firstPublishedAt'),
  columnSet('updatedAt', 'creditLine', 'byline', 'wordCount', 'storyId'),
];
const card = groups.reduce((set, group) => set | group, bareRow);

/** The set of columns to read for a requested set. There are only 63 of these, so that queries cannot fill the memory with statements. */
export function readSet(asked: ColumnSet): ColumnSet {
  if (asked & ~card) return asked | card;
  return groups.reduce((set, group) => (asked & group ? set | group : set), bareRow);
}

/** The SELECT list for `live_articles a`. */
export function columnsSql(set: ColumnSet): string {
  return names
    .filter((name) => set & bits[name])
    .map((name) => `a.${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)} AS "${name}"`)
    .join(', ');
}

/** The positions of the columns in {@link columnsSql}. */
export function placesOf(set: ColumnSet): Places {
  const read = names.filter((name) => set & bits[name]);
  return Object.fromEntries(names.map((name) => [name, read.indexOf(name)])) as Record<Column, number>;
}
