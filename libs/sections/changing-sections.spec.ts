import {
  ArchiveSection,
  CreateSection,
  MoveSection,
  UnarchiveSection,
  UpdateSection,
  type SectionEntity,
} from './index.js';
import { admin, done, openSectionDesk, seen, type SectionDesk } from './testing/open-section-desk.js';

describe('sections', () => {
  let desk: SectionDesk;
  beforeAll(async () => {
    desk = await openSectionDesk();
  });
  afterAll(() => desk.close());

  describe('changing one', () => {
    it('stores and announces what changed, and nothing else', async () => {
      const section = await desk.aSection({ description: 'Het land' });
      const { announced } = await desk.observe(() =>
        desk.update(section, { name: ' Binnenland ', description: 'Het land', fourEyes: true }),
      );
      expect(await desk.row(section.id)).toMatchObject({ version: 2, name: 'Binnenland', fourEyes: true });
      expect(announced).toMatchObject([{ type: 'sectionChanged', changed: ['name', 'fourEyes'] }]);
    });

    it('does nothing when there is nothing to change', async () => {
      const section = await desk.aSection();
      const { changed, announced } = await desk.observe(() => desk.update(section, { name: section.name }));
      expect([changed, announced]).toEqual([false, []]);
    });

    it('keeps former slugs leading to it, at its present path', async () => {
      const section = await desk.aSection({ slug: 'first-name' });
      const second = done(await desk.update(section, { slug: 'second-name' }));
      done(await desk.update(second, { slug: 'third-name' }));
      for (const slug of ['first-name', 'second-name', 'third-name']) {
        expect((await desk.tree()).bySlug.get(slug)).toMatchObject({ id: section.id, path: 'third-name' });
      }
    });

    it('keeps a former slug from others, and gives it back to its own', async () => {
      const section = await desk.aSection({ slug: 'was-mine', name: 'Eigenaar' });
      const renamed = done(await desk.update(section, { slug: 'is-mine' }));
      const taken = { code: 'SLUG_TAKEN', field: ['slug'], slug: 'was-mine', holder: 'Eigenaar' };
      expect(await desk.create({ slug: 'was-mine' })).toEqual({ refusals: [taken] });
      expect(await desk.update(await desk.aSection(), { slug: 'was-mine' })).toEqual({ refusals: [taken] });

      done(await desk.update(renamed, { slug: 'was-mine' }));
      expect((await desk.tree()).bySlug.get('is-mine')).toMatchObject({ slug: 'was-mine' });
      expect(await desk.create({ slug: 'is-mine' })).toMatchObject({ refusals: [{ code: 'SLUG_TAKEN' }] });
      done(await desk.update(await desk.row(section.id), { slug: 'is-mine' }));
      expect((await desk.tree()).bySlug.get('was-mine')).toMatchObject({ slug: 'is-mine' });
    });

    it('lets only the first of two admins win', async () => {
      const section = await desk.aSection();
      const outcomes = await Promise.all([
        desk.update(section, { name: 'Een' }),
        desk.update(section, { name: 'Twee' }),
      ]);
      expect(outcomes.filter((outcome) => 'section' in outcome)).toHaveLength(1);
      expect(outcomes.find((outcome) => 'conflict' in outcome)).toEqual({ conflict: { currentVersion: 2 } });
    });
  });

  describe('whoever is no admin', () => {
    it.each(['REPORTER', 'EDITOR'] as const)('changes nothing as a %s', async (role) => {
      const actor = { ...admin, role };
      const section = await desk.aSection();
      const command = { ...seen(section), slug: 'x', name: 'x', parentId: null, changes: { name: 'x' } };
      const { changed, announced } = await desk.observe(async () => {
        for (const useCase of [ArchiveSection, CreateSection, MoveSection, UnarchiveSection, UpdateSection]) {
          const work = desk.features.get<CreateSection>(useCase).execute(actor, command);
          await expect(work).rejects.toMatchObject({ code: 'FORBIDDEN' });
        }
      });
      expect([changed, announced]).toEqual([false, []]);
    });
  });

  it('that do not exist are not found', async () => {
    const nowhere = { id: 'nowhere', version: 1 } as SectionEntity;
    const attempts = [
      () => desk.update(nowhere, { name: 'x' }),
      () => desk.move(nowhere, null),
      () => desk.archive(nowhere),
      () => desk.unarchive(nowhere),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
