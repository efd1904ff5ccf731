import { openDesk, type OpenDesk } from '../testing/open-desk.js';
import { migrated, redoMigrations, undoMigrationsAfter } from '../testing/undo-migrations.js';
import { AssignManuscript } from './assign-manuscript.js';

let desk: OpenDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

describe('who assigned what was assigned before that was kept', () => {
  it('is what the history says of the last time', async () => {
    const { reporter, editor } = desk;
    const assign = async (...by: OpenDesk['reporter'][]) => {
      let manuscript = await desk.draft();
      for (const actor of by) {
        manuscript = await desk.act(AssignManuscript, actor, manuscript, { assigneeId: null });
        manuscript = await desk.act(AssignManuscript, actor, manuscript, { assigneeId: reporter.id });
      }
      return manuscript;
    };
    const told = [
      await assign(),
      await assign(reporter),
      await assign(editor),
      await assign(reporter, editor),
      await assign(editor, reporter),
    ];
    const expected = [false, true, false, false, true];
    const found = () => Promise.all(told.map(async (each) => (await desk.now(each)).isSelfAssigned));
    expect(await found()).toEqual(expected);

    await migrated(desk.database, (runner) => undoMigrationsAfter(runner, '1765900000001-embargo-settings'));
    await migrated(desk.database, redoMigrations);
    expect(await found()).toEqual(expected);
  });
});
