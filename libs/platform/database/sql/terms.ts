/** The SQL condition for one filter of a list. There are few different texts, so each is prepared once. */
export interface Term {
  readonly sql: string;
  readonly values: readonly string[];
}

/** All terms at once; nothing where there are none. */
export function whereAll(terms: readonly Term[]): string {
  return terms.length === 0 ? '' : `WHERE ${terms.map(({ sql }) => sql).join(' AND ')}`;
}
