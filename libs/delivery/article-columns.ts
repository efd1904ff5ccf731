import type { Instant } from '@kopij/platform';
import type { GraphQLResolveInfo } from 'graphql';
import { selectedFields } from './selected-fields.js';

/** The long texts, each read only when it is asked for. */
const bodyColumns = {
  blocks: 'a.blocks',
  html: 'a.html',
  markdown: 'a.markdown',
  plainText: 'a.plain_text AS "plainText"',
} as const;

/** What stands behind them in a row, so that it too is read only when it is asked for. */
const tailColumns = { corrections: 'a.corrections' } as const;

const lateColumns = { ...bodyColumns, ...tailColumns };

export type BodyColumn = keyof typeof bodyColumns;
export type LateColumn = keyof typeof lateColumns;

/** A row of `live_articles` as it is read: JSON is still text. */
export interface ArticleRow extends Partial<Record<LateColumn, string>> {
  id: string;
  slug: string;
  sectionId: string | null;
  publishedAt: Instant;
  firstPublishedAt: Instant;
  updatedAt: Instant;
  kicker: string | null;
  headline: string;
  standfirst: string | null;
  lead: string;
  dateline: string | null;
  credits: string;
  creditLine: string | null;
  byline: string;
  wordCount: number;
}

const card = `a.id, a.slug, a.section_id AS "sectionId", a.published_at AS "publishedAt",
  a.first_published_at AS "firstPublishedAt", a.updated_at AS "updatedAt", a.kicker, a.headline, a.standfirst, a.lead,
  a.dateline, a.credits, a.credit_line AS "creditLine", a.byline, a.word_count AS "wordCount"`;

/** A set of {@link LateColumn}s, as bits. */
export type ColumnSet = number;

const names = Object.keys(lateColumns) as LateColumn[];

export const cardOnly: ColumnSet = 0;
export const wholeRow: ColumnSet = 2 ** names.length - 1;

/** What to select of `live_articles a`. */
export function columnsSql(set: ColumnSet): string {
  return [card, ...names.filter((_, bit) => set & (1 << bit)).map((name) => lateColumns[name])].join(', ');
}

/**
 * The columns a query asks for.
 *
 * @param path the fields that lead from the resolved field to the article: `['edges', 'node']`
 */
export function askedColumns(info: GraphQLResolveInfo, path: readonly string[]): ColumnSet {
  const ofArticle = selectedFields(info, path);
  const ofBody = selectedFields(info, [...path, 'body']);
  return names.reduce(
    (set, name, bit) => ((name in tailColumns ? ofArticle : ofBody).has(name) ? set | (1 << bit) : set),
    cardOnly,
  );
}
