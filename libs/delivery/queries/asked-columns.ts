import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import { bareRow, columnSet, storyColumn, wholeRow, type ColumnSet } from '../view/article-columns.js';
import { selectedFields } from './selected-fields.js';

/** The columns that determine whether the text is withheld. */
const licence = columnSet('credits', 'firstPublishedAt');

/** The columns that each field of an article needs. A field that is not listed needs all of them. */
const needs: Readonly<Record<string, ColumnSet>> = {
  __typename: bareRow,
  id: bareRow,
  slug: columnSet('slug'),
  path: columnSet('slug', 'sectionId'),
  kicker: columnSet('kicker'),
  headline: columnSet('headline'),
  standfirst: columnSet('standfirst') | licence,
  lead: columnSet('lead') | licence,
  dateline: columnSet('dateline'),
  credits: columnSet('credits'),
  creditLine: columnSet('creditLine'),
  byline: columnSet('byline'),
  keywords: columnSet('keywords'),
  relatedArticles: columnSet('relatedArticleIds'),
  body: licence,
  withheld: licence,
  section: columnSet('sectionId'),
  publishedAt: bareRow,
  firstPublishedAt: columnSet('firstPublishedAt'),
  updatedAt: columnSet('updatedAt'),
  corrections: columnSet('corrections'),
  age: bareRow,
  moreFromSection: columnSet('sectionId') | storyColumn,
};

const bodyNeeds: Readonly<Record<string, ColumnSet>> = {
  __typename: bareRow,
  blocks: columnSet('blocks', 'plainText'),
  html: columnSet('blocks', 'plainText'),
  markdown: columnSet('blocks', 'plainText'),
  plainText: columnSet('plainText'),
  wordCount: columnSet('wordCount'),
};

/** A plan resolves the same selections repeatedly. */
const known = new WeakMap<readonly FieldNode[], Map<string, ColumnSet>>();

/**
 * The columns a query needs.
 *
 * @param path from the resolved field to the article: `['edges', 'node']`
 */
export function askedColumns(info: GraphQLResolveInfo, path: readonly string[]): ColumnSet {
  let sets = known.get(info.fieldNodes);
  if (!sets) known.set(info.fieldNodes, (sets = new Map<string, ColumnSet>()));
  const name = path.join('.');
  let set = sets.get(name);
  if (set === undefined) {
    set =
      union(needs, selectedFields(info, path)) | union(bodyNeeds, selectedFields(info, [...path, 'body']));
    sets.set(name, set);
  }
  return set;
}

function union(needed: Readonly<Record<string, ColumnSet>>, fields: ReadonlySet<string>): ColumnSet {
  let set = bareRow;
  for (const field of fields) set |= needed[field] ?? wholeRow;
  return set;
}
