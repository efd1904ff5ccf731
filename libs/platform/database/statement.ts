/** A value SQL can bind on both engines. */
export type SqlValue = string | number | null;

/** One hand-written SELECT, prepared once per connection. Made at module level, so that there is one object per text. */
export interface Statement {
  /** Stable name: what PostgreSQL caches the plan under. */
  readonly name: string;
  /** With `?` for each parameter, as SQLite has it. */
  readonly sqlite: string;
  /** With `$1`, `$2`, ... for each parameter, as PostgreSQL has it. */
  readonly postgres: string;
}

let made = 0;

/** @param sql one SELECT with `?` for each parameter; no `?` may stand in a literal. Pass `postgres` where the dialects differ. */
export function statement(sql: string, postgres: string = sql): Statement {
  made += 1;
  let parameter = 0;
  return {
    name: `kopij_${made}`,
    sqlite: sql,
    postgres: postgres.replace(/\?/g, () => `$${(parameter += 1)}`),
  };
}
