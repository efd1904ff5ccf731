import { unpackJson } from '@kopij/platform';
import { busyNewsroom, type BusyNewsroom } from '../testing/busy-newsroom.js';
import { migrated, redoMigrations, undoMigrationsAfter } from '../testing/undo-migrations.js';
import { VerifyHistory } from './verify-history.js';

let newsroom: BusyNewsroom;
beforeAll(async () => {
  newsroom = await busyNewsroom();
});
afterAll(() => newsroom.close());

const texts = async (): Promise<string[]> => {
  const { reader } = newsroom.database;
  const revisions = await reader.query<{ content: string | Uint8Array }[]>('SELECT content FROM revisions');
  const articles = await reader.query<{ blocks: string }[]>('SELECT blocks FROM live_articles');
  const contents = revisions.map(({ content }) =>
    typeof content === 'string' ? content : JSON.stringify(unpackJson(content)),
  );
  return [...contents, ...articles.map(({ blocks }) => blocks)].sort();
};

describe('what was written when blocks had an id for a key', () => {
  it('has keys once the database is brought up to date, and its history is found whole', async () => {
    const now = await texts();
    await migrated(newsroom.database, (runner) => undoMigrationsAfter(runner, '1765200000000-ready-texts'));
    const before = await texts();
    expect(before.join()).toContain('{"id":"p1","type":"PARAGRAPH"');
    expect(before.join()).not.toContain('"key":');

    await migrated(newsroom.database, redoMigrations);
    expect(await texts()).toEqual(now);
    expect(now.join()).toContain('{"key":"p1","type":"PARAGRAPH"');
    const report = await newsroom.get(VerifyHistory).execute();
    expect(report.revisions).toBeGreaterThan(2);
    expect(report.faults).toEqual([]);
    await expect(
      migrated(newsroom.database, (runner) => runner.query('UPDATE revisions SET number = 9')),
    ).rejects.toThrow('revisions is only ever added to');
  });
});
