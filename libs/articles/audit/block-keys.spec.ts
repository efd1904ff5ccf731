import { UnitOfWork } from '@kopij/platform';
import { MigrationExecutor, type QueryRunner } from 'typeorm';
import { busyNewsroom, type BusyNewsroom } from '../testing/busy-newsroom.js';
import { undoMigrationsAfter } from '../testing/undo-migrations.js';
import { VerifyHistory } from './verify-history.js';

// A newsroom is filled, on machines that have more to do.
jest.setTimeout(60_000);

let newsroom: BusyNewsroom;
beforeAll(async () => {
  newsroom = await busyNewsroom();
});
afterAll(() => newsroom.close());

const migrated = (work: (runner: QueryRunner) => Promise<unknown>) =>
  newsroom.get(UnitOfWork).transaction(async ({ queryRunner }) => {
    if (!queryRunner) throw new Error('A transaction always has a query runner.');
    await work(queryRunner);
  });
const texts = async (): Promise<string[]> => {
  const rows = await newsroom.database.reader.query<{ text: string }[]>(
    `SELECT content AS text FROM revisions UNION ALL SELECT blocks AS text FROM live_articles ORDER BY text`,
  );
  return rows.map(({ text }) => text);
};

describe('what was written when blocks had an id for a key', () => {
  it('has keys once the database is brought up to date, and its history is found whole', async () => {
    const now = await texts();
    await migrated((runner) => undoMigrationsAfter(runner, '1765200000000-ready-texts'));
    const before = await texts();
    expect(before.join()).toContain('{"id":"p1","type":"PARAGRAPH"');
    expect(before.join()).not.toContain('"key":');

    await migrated(async (runner) => {
      const executor = new MigrationExecutor(runner.dataSource, runner);
      executor.transaction = 'none';
      await executor.executePendingMigrations();
    });
    expect(await texts()).toEqual(now);
    expect(now.join()).toContain('{"key":"p1","type":"PARAGRAPH"');
    const report = await newsroom.get(VerifyHistory).execute();
    expect(report.revisions).toBeGreaterThan(2);
    expect(report.faults).toEqual([]);
    await expect(migrated((runner) => runner.query('UPDATE revisions SET number = 9'))).rejects.toThrow(
      'revisions is only ever added to',
    );
  });
});
