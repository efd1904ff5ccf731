import { createHash } from 'node:crypto';

/** A value SQL can bind on both engines. */
export type SqlValue = string | number | null;

/** One hand-written statement, prepared once per connection. Made at module level, so that there is one object per text. */
export interface Statement {
  /** What PostgreSQL keeps the plan under: the same text has the same name in every process. */
  readonly name: string;
  /** With `?` for each parameter, as SQLite has it. */
  readonly sqlite: string;
  /** With `$1`, `$2`, ... for each parameter, as PostgreSQL has it. */
  readonly postgres: string;
}

/** @param sql one statement with `?` for each parameter; no `?` may stand in a literal. Pass `postgres` where the dialects differ. */
export function statement(sql: string, postgres: string = sql): Statement {
  let parameter = 0;
  const numbered = postgres.replace(/\?/g, () => `$${(parameter += 1)}`);
  return {
    name: `kopij_${createHash('sha256').update(numbered).digest('hex').slice(0, 24)}`,
    sqlite: sql,
    postgres: numbered,
  };
}
