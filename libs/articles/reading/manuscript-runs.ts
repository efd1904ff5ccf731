import { whereAll, type Engine, type Term } from '@kopij/platform';

/** Manuscripts with one of these values in each of these columns. Those with the same values are a run, which an index has in order. */
export interface Runs {
  readonly engine: Engine;
  readonly columns: readonly RunColumn[];
}

export interface RunColumn {
  readonly name: 'state' | 'section_id';
  readonly values: readonly string[];
}

/** What is read of each run, and then of all of them. */
export interface Beginning {
  /** Of manuscripts. */
  readonly keys: readonly string[];
  readonly upOrDown: 'ASC' | 'DESC';
}

/**
 * The condition that a manuscript is among the first that meet all terms. They are among the first of their runs, so that a page of a long
 * list is read from the beginnings of its runs, where no index has the order of all of them. The last two parameters, which are not
 * among those that are returned, are how many are the first.
 */
export function firstOfRuns(
  { engine, columns }: Runs,
  terms: readonly Term[],
  beginning: Beginning,
): [sql: string, values: string[]] {
  const isOfRun = columns.map(({ name }, at) => ({ sql: `${name} = r${at}.value`, values: [] }));
  const those = `FROM manuscripts ${whereAll([...isOfRun, ...terms])} ${firstBy(beginning)}`;
  const each = columns.map((_, at) => listed(`r${at}`, engine)).join(' CROSS JOIN ');
  const ofAll = firstBy(beginning, 'm.');
  return [
    engine === 'postgres'
      ? `id = ANY (ARRAY(SELECT m.id FROM ${each} CROSS JOIN LATERAL (SELECT ${beginning.keys.join(', ')} ${those}) m ${ofAll}))`
      : `id IN (SELECT m.id FROM ${each} CROSS JOIN manuscripts m WHERE m.id IN (SELECT id ${those}) ${ofAll})`,
    [...columns.map(({ values }) => JSON.stringify(values)), ...terms.flatMap(({ values }) => values)],
  ];
}

/** Some rows from the beginning; the parameter is how many. */
export function firstBy({ keys, upOrDown }: Beginning, table = ''): string {
  return `ORDER BY ${keys.map((key) => `${table}${key} ${upOrDown}`).join(', ')} LIMIT ?`;
}

/** A table of the values of a list, which is one parameter in JSON: its column is `value`. */
export function listed(name: string, engine: Engine): string {
  return engine === 'postgres' ? `json_array_elements_text(?::json) ${name}(value)` : `json_each(?) ${name}`;
}
