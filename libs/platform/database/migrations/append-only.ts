import type { QueryRunner } from 'typeorm';

const refusal = (table: string): string => `${table} is only ever added to`;

/** As SQLite is told, and as its catalogue gives them back. */
function sqliteGuards(table: string): string[] {
  return ['UPDATE', 'DELETE'].map(
    (event) =>
      `CREATE TRIGGER ${table}_no_${event.toLowerCase()} BEFORE ${event} ON ${table} BEGIN SELECT RAISE(ABORT, '${refusal(table)}'); END`,
  );
}

/** Has the database refuse every change and removal of a row, whoever asks for it. */
export async function forbidChanges(runner: QueryRunner, table: string): Promise<void> {
  if (runner.dataSource.options.type === 'postgres') {
    await runner.query(
      `CREATE FUNCTION ${table}_append_only() RETURNS trigger LANGUAGE plpgsql AS
       $$ BEGIN RAISE EXCEPTION '${refusal(table)}'; END $$`,
    );
    await runner.query(
      `CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE ON ${table}
       FOR EACH ROW EXECUTE FUNCTION ${table}_append_only()`,
    );
    return;
  }
  for (const guard of sqliteGuards(table)) await runner.query(guard);
}

export async function permitChanges(runner: QueryRunner, table: string): Promise<void> {
  if (runner.dataSource.options.type === 'postgres') {
    await runner.query(`DROP TRIGGER ${table}_append_only ON ${table}`);
    await runner.query(`DROP FUNCTION ${table}_append_only()`);
    return;
  }
  for (const event of ['update', 'delete']) await runner.query(`DROP TRIGGER ${table}_no_${event}`);
}

/** The tables that must have a guard once every migration has run. */
const guarded = ['history_entries', 'revisions', 'corrections'];

/** The triggers that must be there, in the words of the engine's catalogue. */
export function guards(engine: 'sqlite' | 'postgres'): string[] {
  return guarded.flatMap((table) =>
    engine === 'postgres'
      ? `CREATE TRIGGER ${table}_append_only BEFORE DELETE OR UPDATE ON public.${table} FOR EACH ROW EXECUTE FUNCTION ${table}_append_only()`
      : sqliteGuards(table),
  );
}
