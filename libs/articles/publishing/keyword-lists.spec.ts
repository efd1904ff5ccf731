import { PublishManuscript } from './publish-manuscript.js';
import { openDesk, type OpenDesk } from '../testing/open-desk.js';
import { migrated, redoMigrations, undoMigrationsAfter } from '../testing/undo-migrations.js';

let desk: OpenDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const listings = () =>
  desk.rows(
    `SELECT l.section_id, l.agency_id, x.published_at, x.article_id FROM live_listings x JOIN live_lists l ON l.id = x.list_id
     ORDER BY 1, 2, 3, 4`,
  );

it('what was live before there were lists of keywords is put into them', async () => {
  for (const keywords of [['Water', 'dijken'], ['WATER', 'Café'], []]) {
    const draft = await desk.draft({ sectionId: desk.binnenland, keywords });
    await desk.act(PublishManuscript, desk.editor, draft, { revision: draft.revision });
  }
  const before = await listings();
  expect(before.filter((row) => (row as { agency_id: string }).agency_id.startsWith('#'))).toHaveLength(4);
  await migrated(desk.database, (runner) =>
    undoMigrationsAfter(runner, '1769100000000-providers-of-sign-ins'),
  );
  expect(await listings()).toHaveLength(before.length - 4);
  await migrated(desk.database, redoMigrations);
  expect(await listings()).toEqual(before);
});
