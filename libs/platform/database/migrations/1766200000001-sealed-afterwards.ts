import type { MigrationInterface, QueryRunner } from 'typeorm';
import { permitSealing } from './append-only.js';
import { keepTriggers } from './keep-triggers.js';
import { sealAnew } from './seal-history.js';

/** On PostgreSQL, a history entry gets its place in the newsroom's chain after its transaction, so that writers do not wait for each other. */
export class SealedAfterwards1766200000001 implements MigrationInterface {
  readonly name = 'SealedAfterwards1766200000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE history_entries ADD COLUMN newsroom_hash varchar(64)');
    await numberMayBeMissing(runner, true);
    await runner.query(
      `CREATE INDEX ${indexName(runner)} ON history_entries (manuscript_id, sequence) WHERE number IS NULL`,
    );
    if (runner.dataSource.options.type === 'postgres') await permitSealing(runner, 'history_entries');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX ${indexName(runner)}`);
    // Entries that were sealed afterwards differ from what the previous version would have written.
    if (runner.dataSource.options.type === 'postgres') await sealAnew(runner);
    await numberMayBeMissing(runner, false);
    await runner.query('ALTER TABLE history_entries DROP COLUMN newsroom_hash');
  }
}

async function numberMayBeMissing(runner: QueryRunner, isNullable: boolean): Promise<void> {
  if (runner.dataSource.options.type === 'postgres') {
    await runner.query(
      `ALTER TABLE history_entries ALTER COLUMN number ${isNullable ? 'DROP' : 'SET'} NOT NULL`,
    );
    return;
  }
  // Also needed when reverting, where nothing else does this.
  await keepTriggers(runner, async () => {
    const table = await runner.getTable('history_entries');
    const number = table?.findColumnByName('number');
    if (!table || !number) throw new Error('history_entries has a number.');
    await runner.changeColumn(table, number, Object.assign(number.clone(), { isNullable }));
  });
}

function indexName(runner: QueryRunner): string {
  const { namingStrategy } = runner.dataSource;
  return `"${namingStrategy.indexName('history_entries', ['manuscript_id', 'sequence'], 'number IS NULL')}"`;
}
