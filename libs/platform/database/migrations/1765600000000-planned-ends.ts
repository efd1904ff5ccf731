import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tables for readers record when an article will be taken down, so that no cache on the way to readers keeps it longer. */
export class PlannedEnds1765600000000 implements MigrationInterface {
  readonly name = 'PlannedEnds1765600000000';

  async up(runner: QueryRunner): Promise<void> {
    if (runner.dataSource.options.type === 'postgres') {
      await runner.query('ALTER TABLE live_articles ADD COLUMN ends_at varchar(24)');
    } else {
      await addBeforeTexts(runner);
    }
    await runner.query(
      `UPDATE live_articles SET ends_at =
        (SELECT due_at FROM schedules WHERE manuscript_id = live_articles.id AND action = 'unpublish')`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE live_articles DROP COLUMN ends_at');
  }
}

/**
 * SQLite adds columns at the end of a row, and reads a row from its beginning. After the long texts, the column would make every
 * list read through them. So the table is rebuilt.
 */
async function addBeforeTexts(runner: QueryRunner): Promise<void> {
  const [table] = (await runner.query(`SELECT sql FROM sqlite_master WHERE name = 'live_articles'`)) as {
    sql: string;
  }[];
  const columns = (await runner.query(`SELECT name FROM pragma_table_info('live_articles')`)) as {
    name: string;
  }[];
  const names = columns.map(({ name }) => name).join(', ');
  const sql = String(table?.sql)
    .replace('"live_articles"', '"live_articles_anew"')
    .replace('"blocks"', 'ends_at varchar(24), "blocks"');
  await runner.query(sql);
  await runner.query(`INSERT INTO live_articles_anew (${names}) SELECT ${names} FROM live_articles`);
  await runner.query('DROP TABLE live_articles');
  await runner.query('ALTER TABLE live_articles_anew RENAME TO live_articles');
}
