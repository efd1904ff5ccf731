import type { SectionOutcome } from './index.js';
import { admin, done, openSectionDesk, type SectionDesk } from './testing/open-section-desk.js';

describe('sections', () => {
  let desk: SectionDesk;
  beforeAll(async () => {
    desk = await openSectionDesk();
  });
  afterAll(() => desk.close());

  describe('creating one', () => {
    it('adds it to the navigation as the last of its parent, and announces it', async () => {
      const parent = await desk.aSection({ slug: 'nieuws' });
      await desk.aSection({ parentId: parent.id, name: 'Binnenland' });
      const { outcome, announced } = await desk.observe(() =>
        desk.create({ slug: 'buitenland', name: ' Buitenland ', parentId: parent.id, requiresReview: true }),
      );
      const section = done(outcome as SectionOutcome);
      expect(await desk.namesUnder(parent)).toEqual(['Binnenland', 'Buitenland']);
      expect((await desk.tree()).pathOf(section.id)).toBe('nieuws/buitenland');
      expect(await desk.row(section.id)).toMatchObject({ version: 1, requiresReview: true, fourEyes: false });
      expect(announced).toEqual([
        { type: 'sectionCreated', sectionId: section.id, actorId: admin.id, at: '2026-03-02T09:00:00.000Z' },
      ]);
    });

    it('is refused for every reason at once, and then changes nothing', async () => {
      const holder = await desk.aSection({ name: 'Sport' });
      const refused = await desk.observe(() => desk.create({ slug: holder.slug, parentId: 'nowhere' }));
      expect(refused).toEqual({
        outcome: {
          refusals: [
            { code: 'SLUG_TAKEN', field: ['slug'], slug: holder.slug, holder: 'Sport' },
            { code: 'PARENT_UNKNOWN', field: ['parentId'] },
          ],
        },
        announced: [],
        changed: false,
      });
    });

    it.each(['', 'Buitenland', 'a b', '-a', 'a-', 'a--b', 'café', 'a/b', 'a'.repeat(81)])(
      'is refused with the slug "%s"',
      async (slug) => {
        expect(await desk.create({ slug })).toEqual({
          refusals: [{ code: 'INVALID_INPUT', field: ['slug'] }],
        });
      },
    );

    it('is refused if it demands a second factor that nobody could set up', async () => {
      const refusals = [{ code: 'SECRET_KEY_MISSING', field: ['requiresSecondFactor'] }];
      expect(await desk.create({ slug: 'onderzoek', requiresSecondFactor: true })).toEqual({ refusals });
      const section = await desk.aSection({ name: 'Onderzoek' });
      const changes = { requiresSecondFactor: true };
      expect(await desk.update(section, changes)).toEqual({ refusals });
    });

    it('is refused below an archived section', async () => {
      const parent = await desk.aSection({ name: 'Archief' });
      done(await desk.archive(parent));
      expect(await desk.create({ parentId: parent.id })).toEqual({
        refusals: [{ code: 'SECTION_ARCHIVED', field: ['parentId'], section: 'Archief' }],
      });
    });

    it('gives a slug to only one of those who ask for it at once', async () => {
      const outcomes = await Promise.all(Array.from({ length: 5 }, () => desk.create({ slug: 'race' })));
      expect(outcomes.filter((outcome) => 'section' in outcome)).toHaveLength(1);
    });
  });
});
