import { whereAll, type Engine, type Term } from '@kopij/platform';

/** What meets all of the terms of one of these, each found by its own index. */
export function isAnyOf(engine: Engine, alternatives: readonly (readonly Term[])[]): Term {
  const ids = alternatives.map((terms) => `SELECT id FROM manuscripts ${whereAll(terms)}`).join(' UNION ');
  return isAmong(
    engine,
    ids,
    alternatives.flat().flatMap(({ values }) => values),
  );
}

/** Its id is one of those that a query finds. */
export function isAmong(engine: Engine, ids: string, values: Term['values'] = []): Term {
  // An array is looked up by the key; a subquery might be joined with all manuscripts.
  return { sql: engine === 'postgres' ? `id = ANY (ARRAY(${ids}))` : `id IN (${ids})`, values };
}
