import type { QueryRunner } from 'typeorm';

const refusal = (table: string): string => `${table} is only ever added to`;

/** The statements for SQLite, in exactly the form in which its catalogue returns them. */
function sqliteGuards(table: string): string[] {
  return ['UPDATE', 'DELETE'].map(
    (event) =>
      `CREATE TRIGGER ${table}_no_${event.toLowerCase()} BEFORE ${event} ON ${table} BEGIN SELECT RAISE(ABORT, '${refusal(table)}'); END`,
  );
}

/** Makes the database refuse to change or remove any row of the table. */
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

/**
 * On PostgreSQL, where the history is sealed afterwards: also allows setting the number and the seal of an entry that has neither, with
 * everything else unchanged.
 */
export async function permitSealing(runner: QueryRunner, table: string): Promise<void> {
  await runner.query(
    `CREATE OR REPLACE FUNCTION ${table}_append_only() RETURNS trigger LANGUAGE plpgsql AS
     $$ DECLARE sealed ${table} := OLD;
     BEGIN
       IF TG_OP = 'UPDATE' AND OLD.number IS NULL AND OLD.newsroom_hash IS NULL
          AND NEW.number IS NOT NULL AND NEW.newsroom_hash IS NOT NULL THEN
         sealed.number := NEW.number;
         sealed.newsroom_hash := NEW.newsroom_hash;
         IF sealed IS NOT DISTINCT FROM NEW THEN RETURN NEW; END IF;
       END IF;
       RAISE EXCEPTION '${refusal(table)}';
     END $$`,
  );
}

export async function permitChanges(runner: QueryRunner, table: string): Promise<void> {
  if (runner.dataSource.options.type === 'postgres') {
    await runner.query(`DROP TRIGGER ${table}_append_only ON ${table}`);
    await runner.query(`DROP FUNCTION ${table}_append_only()`);
    return;
  }
  for (const event of ['update', 'delete']) await runner.query(`DROP TRIGGER ${table}_no_${event}`);
}

/** The tables that must have a guard after all migrations. */
const guarded = ['history_entries', 'revisions', 'corrections', 'text_uses', 'audit_entries'];

/** The required triggers, as the engine's catalogue describes them. */
export function guards(engine: 'sqlite' | 'postgres'): string[] {
  return guarded.flatMap((table) =>
    engine === 'postgres'
      ? `CREATE TRIGGER ${table}_append_only BEFORE DELETE OR UPDATE ON public.${table} FOR EACH ROW EXECUTE FUNCTION ${table}_append_only()`
      : sqliteGuards(table),
  );
}
