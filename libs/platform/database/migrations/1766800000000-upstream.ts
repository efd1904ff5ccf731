import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  bool,
  bytes,
  forgetTables,
  id,
  index,
  instant,
  integer,
  longText,
  optional,
  primary,
  references,
  tableMaker,
  text,
} from './describe-table.js';

/** Who acts in the history where an agency makes something happen. Has no tokens. */
const wire = { id: '00000000-0000-7000-8000-000000000002', name: 'Wire', email: 'wire@kopij.invalid' };

const flags = ['corrections_block', 'auto_withdraw'];

/** What manuscripts were made of, and what agencies did with that since. */
export class Upstream1766800000000 implements MigrationInterface {
  readonly name = 'Upstream1766800000000';

  async up(runner: QueryRunner): Promise<void> {
    const named = tableMaker(runner);
    await runner.query(
      `INSERT INTO users (id, name, email, role, created_at) VALUES ('${wire.id}', '${wire.name}', '${wire.email}', 'EDITOR', '2025-11-24T00:00:00.000Z')`,
    );
    const isPostgres = runner.dataSource.options.type === 'postgres';
    for (const flag of flags) {
      await runner.query(
        `ALTER TABLE wire_sources ADD COLUMN ${flag} boolean NOT NULL DEFAULT ${isPostgres ? 'false' : '0'}`,
      );
    }
    await runner.query('ALTER TABLE manuscripts ADD COLUMN upstream varchar(12)');
    await runner.query(
      `CREATE INDEX ${standingIndex(runner)} ON manuscripts (upstream, updated_at, id) WHERE upstream IS NOT NULL`,
    );
    await runner.createTable(
      named('upstreams', {
        columns: [
          id('manuscript_id', primary),
          id('item_id', primary),
          longText('headline', optional),
          integer('revision_taken'),
          integer('revision_now'),
          text('task', 12, optional),
          bool('is_not_for_web'),
          longText('notes'),
          longText('dismissal', optional),
          instant('taken_at'),
        ],
        foreignKeys: [references('manuscript_id', 'manuscripts')],
        indices: [index('item_id'), { columnNames: ['item_id'], where: 'task IS NOT NULL' }],
      }),
    );
    await runner.createTable(
      named('taken_copies', {
        columns: [
          id('manuscript_id', primary),
          id('item_id', primary),
          integer('revision', primary),
          bool('is_whole'),
          bytes('content'),
          longText('credits'),
          instant('taken_at'),
          id('taken_by_id'),
        ],
        foreignKeys: [references('manuscript_id', 'manuscripts'), references('taken_by_id', 'users')],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('taken_copies');
    await runner.dropTable('upstreams');
    await runner.query(`DROP INDEX ${standingIndex(runner)}`);
    await runner.query('ALTER TABLE manuscripts DROP COLUMN upstream');
    for (const flag of flags) await runner.query(`ALTER TABLE wire_sources DROP COLUMN ${flag}`);
    await runner.query(`DELETE FROM users WHERE id = '${wire.id}'`);
    await forgetTables(runner);
  }
}

function standingIndex(runner: QueryRunner): string {
  const columns = ['upstream', 'updated_at', 'id'];
  return `"${runner.dataSource.namingStrategy.indexName('manuscripts', columns, 'upstream IS NOT NULL')}"`;
}
