import { UnitOfWork } from '@kopij/platform';
import { MigrationExecutor, type QueryRunner } from 'typeorm';
import { openDesk, type OpenDesk } from '../testing/open-desk.js';
import { undoMigrationsAfter } from '../testing/undo-migrations.js';
import { AssignManuscript } from './assign-manuscript.js';

let desk: OpenDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const migrated = (work: (runner: QueryRunner) => Promise<unknown>) =>
  desk.get(UnitOfWork).transaction(async ({ queryRunner }) => {
    if (!queryRunner) throw new Error('A transaction always has a query runner.');
    await work(queryRunner);
  });

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

    await migrated((runner) => undoMigrationsAfter(runner, '1765900000001-embargo-settings'));
    await migrated(async (runner) => {
      const executor = new MigrationExecutor(runner.dataSource, runner);
      executor.transaction = 'none';
      await executor.executePendingMigrations();
    });
    expect(await found()).toEqual(expected);
  });
});
