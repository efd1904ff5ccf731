import { DateTime } from '@kopij/platform';
import { SetEmbargo } from '../embargo/set-embargo.js';
import { HistoryEntryResolver } from '../history/history-entry.resolver.js';
import type { HistoryEntryEntity } from '../ledger/history-entry.entity.js';
import type { ManuscriptEntity } from '../manuscript/manuscript.entity.js';
import type { WorkingCopyLoader } from '../manuscript/working-copy.loader.js';
import { ManuscriptStanding } from '../reading/manuscript-standing.js';
import { openDesk, type OpenDesk } from '../testing/open-desk.js';
import { migrated, redoMigrations, undoMigrationsAfter } from '../testing/undo-migrations.js';
import { ScheduleUnpublish } from './schedule-unpublish.js';

const first = '0001-01-01T00:00:00.000Z';
const last = '9999-12-31T23:59:59.999Z';

describe('an instant that no answer can hold', () => {
  let desk: OpenDesk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk.close());

  it('is mended where something is planned for it', async () => {
    // PostgreSQL keeps no text that is longer than an instant.
    const kept: [stored: string, mended: string][] =
      desk.database.engine === 'sqlite'
        ? [
            ['+010000-01-01T00:59:00.000Z', last],
            ['-000001-06-01T00:00:00.000Z', first],
            ['0000-12-31T23:59:00.000Z', first],
          ]
        : [['0000-12-31T23:59:00.000Z', first]];
    const end = { localTime: '2026-06-01T09:00', timeZone: 'UTC', reason: 'De actie is voorbij.' };
    const planned = async () => desk.act(ScheduleUnpublish, desk.editor, await desk.published(), end);
    const held = async () =>
      desk.act(SetEmbargo, desk.editor, await desk.published(), { at: new Date(last) });
    const stories: { ends: boolean; stored: string; mended: string; story: ManuscriptEntity }[] = [];
    for (const [stored, mended] of kept) {
      stories.push({ ends: true, stored, mended, story: await planned() });
      stories.push({ ends: false, stored, mended, story: await held() });
    }
    const untouched = await planned();

    await migrated(desk.database, async (runner) => {
      await undoMigrationsAfter(runner, '1765900000002-self-assigned');
      for (const { stored, story } of stories) {
        await runner.query(`UPDATE schedules SET due_at = '${stored}' WHERE manuscript_id = '${story.id}'`);
        await runner.query(`UPDATE live_articles SET ends_at = '${stored}' WHERE id = '${story.id}'`);
      }
      await redoMigrations(runner);
    });

    const due = async (id: string) => {
      const manuscript = await desk.now({ id } as ManuscriptEntity);
      return (await desk.get(ManuscriptStanding).schedules({}, manuscript)).map(({ dueAt }) => dueAt);
    };
    const ends = (id: string) => desk.rows(`SELECT ends_at FROM live_articles WHERE id = '${id}'`);
    for (const { ends: isLive, mended, story } of stories) {
      expect(await due(story.id)).toEqual([mended]);
      expect(await ends(story.id)).toEqual(isLive ? [{ ends_at: mended }] : []);
    }
    expect(await due(untouched.id)).toEqual(['2026-06-01T09:00:00.000Z']);
    expect(await ends(untouched.id)).toEqual([{ ends_at: '2026-06-01T09:00:00.000Z' }]);
  });

  it.each([
    ['+010000-01-01T00:59:00.000Z', last],
    ['0000-12-31T23:59:00.000Z', first],
    ['2026-06-01T09:00:00.000Z', '2026-06-01T09:00:00.000Z'],
  ])('is served as the nearest one from the history, which nobody may change: %s', (embargoedUntil, told) => {
    const entry = { details: { embargoedUntil } } as HistoryEntryEntity;
    const served = new HistoryEntryResolver({} as WorkingCopyLoader).embargoedUntil(entry);
    expect(DateTime.serialize(served)).toBe(told);
  });
});
