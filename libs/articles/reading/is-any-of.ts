import { whereAll, type Engine, type Term } from '@kopij/platform';

/** What meets all of the terms of one of these, each found by its own index. */
export function isAnyOf(engine: Engine, alternatives: readonly (readonly Term[])[]): Term {
  const ids = alternatives.map((terms) => `SELECT id FROM manuscripts ${whereAll(terms)}`).join(' UNION ');
  return {
    // An array is looked up by the key; a subquery might be joined with all manuscripts.
    sql: engine === 'postgres' ? `id = ANY (ARRAY(${ids}))` : `id IN (${ids})`,
    values: alternatives.flat().flatMap(({ values }) => values),
  };
}
