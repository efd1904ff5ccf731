import { hash } from 'node:crypto';

/** A value that can be bound as a parameter on both engines. */
export type SqlValue = string | number | Uint8Array | null;

/** One hand-written statement, prepared once per connection. Create it at module level, so that there is one object per text. */
export interface Statement {
  /** The name of the prepared statement on PostgreSQL: the same text has the same name in every process. */
  readonly name: string;
  /** SQLite's form, with `?` for each parameter. */
  readonly sqlite: string;
  /** PostgreSQL's form, with `$1`, `$2`, ... for each parameter. */
  readonly postgres: string;
}

/** @param sql one statement with `?` for each parameter; no literal may contain a `?`. Pass `postgres` where the dialects differ. */
export function statement(sql: string, postgres: string = sql): Statement {
  let parameter = 0;
  const numbered = postgres.replace(/\?/g, () => `$${(parameter += 1)}`);
  return {
    name: `kopij_${hash('sha256', numbered).slice(0, 24)}`,
    sqlite: sql,
    postgres: numbered,
  };
}
