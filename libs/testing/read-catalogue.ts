import type { Database } from '@kopij/platform';

const queries = {
  sqlite: [
    `SELECT sql AS line FROM sqlite_master WHERE type = 'trigger' OR sql LIKE 'CREATE VIRTUAL TABLE%'`,
    `SELECT t.name || '.' || c.name || ' DEFAULT ' || c.dflt_value AS line
       FROM sqlite_master t, pragma_table_xinfo(t.name) c
      WHERE t.type = 'table' AND c.dflt_value IS NOT NULL`,
    `SELECT sql AS line FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL`,
  ],
  // A disabled trigger guards nothing. TypeORM knows about auto-increment itself.
  postgres: [
    `SELECT pg_get_triggerdef(oid) AS line FROM pg_trigger WHERE NOT tgisinternal AND tgenabled = 'O'`,
    `SELECT c.relname || '.' || a.attname || ' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid) AS line
       FROM pg_attrdef d
       JOIN pg_class c ON c.oid = d.adrelid
       JOIN pg_attribute a ON a.attrelid = d.adrelid AND a.attnum = d.adnum
      WHERE c.relnamespace = 'public'::regnamespace AND pg_get_expr(d.adbin, d.adrelid) NOT LIKE 'nextval(%'`,
    `SELECT indexdef AS line FROM pg_indexes WHERE schemaname = 'public'`,
    // Tables of words, which SQLite has as virtual tables.
    `SELECT 'CREATE TABLE ' || c.relname || ' (' || string_agg(a.attname || ' ' || format_type(a.atttypid, a.atttypmod), ', ' ORDER BY a.attnum) || ')' AS line
       FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
      GROUP BY c.relname HAVING bool_or(a.atttypid = 'tsvector'::regtype)`,
  ],
};

/** Triggers, defaults, indexes of words, and those with a condition, DESC or INCLUDE, which TypeORM does not compare. */
export async function readCatalogue({
  engine,
  writer,
}: Pick<Database, 'engine' | 'writer'>): Promise<string[]> {
  const lines: string[] = [];
  for (const query of queries[engine]) {
    const rows = await writer.query<{ line: string }[]>(query);
    lines.push(...rows.map(({ line }) => withoutName(line.replace(/\s+/g, ' '))));
  }
  return lines.filter(
    (line) => !/^CREATE (UNIQUE )?INDEX/.test(line) || /\b(WHERE|DESC|INCLUDE|gin)\b/.test(line),
  );
}

// TypeORM generates the names of indexes, and quotes names when it recreates an index.
function withoutName(line: string): string {
  if (!/^CREATE (UNIQUE )?INDEX/.test(line)) return line;
  return line.replace(/^(CREATE (?:UNIQUE )?INDEX) \S+ ON/, '$1 ON').replaceAll('"', '');
}
