import type { Engine } from '@kopij/platform';
import type { SearchTables } from './search-tables.js';

/** Of what has the words, so many are looked through, those whose texts are newest. */
const mostFound = 5_000;

/** The condition, on rows of the owners' table, that a text of theirs was found. Parameter: a match. */
export function foundBy({ texts, owner, index }: SearchTables): Readonly<Record<Engine, string>> {
  return {
    sqlite: `id IN (SELECT ${owner} FROM ${texts} WHERE number IN (
      SELECT rowid FROM ${index} WHERE ${index} MATCH ? ORDER BY rowid DESC LIMIT ${mostFound}))`,
    // OFFSET 0 makes it a lookup for each row, whatever the planner knows.
    postgres: `id IN (SELECT e.${owner} FROM (
      SELECT number FROM ${index} WHERE words @@ CAST(? AS tsquery) ORDER BY number DESC LIMIT ${mostFound}) f
      CROSS JOIN LATERAL (SELECT ${owner} FROM ${texts} WHERE number = f.number OFFSET 0) e)`,
  };
}
