import { SealHistory } from '../ledger/seal-history.js';
import { busyNewsroom, type BusyNewsroom } from '../testing/busy-newsroom.js';
import { migrated, redoMigrations, undoMigrationsAfter } from '../testing/undo-migrations.js';
import type { HistoryAnchor } from './history-anchor.js';
import { VerifyHistory } from './verify-history.js';

/** The last migration of those under which every entry was sealed in its own transaction, on both engines. */
const sealedAtOnce = '1766200000000-changes-by-transaction';

let newsroom: BusyNewsroom;
beforeAll(async () => {
  newsroom = await busyNewsroom();
});
afterAll(() => newsroom.close());

it('a head that was noted before the upgrade is verified by the history that goes on after it', async () => {
  await migrated(newsroom.database, (runner) => undoMigrationsAfter(runner, sealedAtOnce));
  const [noted] = await newsroom.database.reader.query<HistoryAnchor[]>(
    'SELECT number, hash FROM history_entries ORDER BY number DESC LIMIT 1',
  );
  if (!noted) throw new Error('A busy newsroom has a history.');

  await migrated(newsroom.database, redoMigrations);
  await newsroom.create('Na de verhuizing');
  await newsroom.get(SealHistory).execute();

  const verify = newsroom.get(VerifyHistory);
  const { head, faults } = await verify.execute({ since: noted });
  expect(faults).toEqual([]);
  expect(head.number).toBe(noted.number + 1);
  const rewritten = { ...noted, hash: 'f'.repeat(64) };
  expect((await verify.execute({ since: rewritten })).faults).toMatchObject([{ kind: 'ANCHOR_BROKEN' }]);
});
