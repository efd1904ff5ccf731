import { done, openSectionDesk, type SectionDesk } from './testing/open-section-desk.js';

describe('sections', () => {
  let desk: SectionDesk;
  beforeAll(async () => {
    desk = await openSectionDesk();
  });
  afterAll(() => desk.close());

  describe('archiving one', () => {
    it('takes it out of the navigation, and keeps its address', async () => {
      const section = await desk.aSection({ slug: 'closing' });
      const { announced } = await desk.observe(() => desk.archive(section));
      expect((await desk.tree()).roots.map(({ id }) => id)).not.toContain(section.id);
      expect((await desk.tree()).bySlug.get('closing')).toMatchObject({
        isArchived: true,
        policy: { archived: true },
      });
      expect(announced).toMatchObject([{ type: 'sectionArchived', sectionId: section.id }]);
      expect((await desk.observe(async () => desk.archive(await desk.row(section.id)))).changed).toBe(false);
    });

    it('is refused while parts of it are open, and names them all', async () => {
      const section = await desk.aSection();
      for (const name of ['Europa', 'Azië']) await desk.aSection({ name, parentId: section.id });
      const closed = await desk.aSection({ name: 'Amerika', parentId: section.id });
      done(await desk.archive(closed));
      const refused = await desk.observe(() => desk.archive(section));
      expect(refused).toMatchObject({ announced: [], changed: false });
      expect(refused.outcome).toEqual({
        refusals: [
          { code: 'SECTION_HAS_SECTIONS', field: ['sectionId'], part: 'Europa' },
          { code: 'SECTION_HAS_SECTIONS', field: ['sectionId'], part: 'Azië' },
        ],
      });
    });

    it('can be undone, from the top down', async () => {
      const section = await desk.aSection({ name: 'Boven' });
      const part = await desk.aSection({ parentId: section.id });
      const [closedPart, closed] = [done(await desk.archive(part)), done(await desk.archive(section))];
      expect(await desk.unarchive(closedPart)).toEqual({
        refusals: [{ code: 'SECTION_ARCHIVED', field: ['sectionId'], section: 'Boven' }],
      });
      const { announced } = await desk.observe(() => desk.unarchive(closed));
      expect(announced).toMatchObject([{ type: 'sectionChanged', changed: ['isArchived'] }]);
      done(await desk.unarchive(closedPart));
      expect((await desk.tree()).byId.get(part.id)).toMatchObject({ isArchived: false });
    });
  });
});
