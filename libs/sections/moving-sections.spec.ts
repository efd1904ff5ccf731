import type { EntityManager } from 'typeorm';
import { SectionMoveListener, SectionMoves, SectionRegistry } from './index.js';
import { done, openSectionDesk, type SectionDesk } from './testing/open-section-desk.js';

describe('sections', () => {
  let desk: SectionDesk;
  beforeAll(async () => {
    desk = await openSectionDesk();
  });
  afterAll(() => desk.close());

  describe('moving one', () => {
    it('takes everything below it along, and announces it', async () => {
      const [from, to] = [await desk.aSection({ slug: 'from' }), await desk.aSection({ slug: 'to' })];
      const section = await desk.aSection({ slug: 'moved', parentId: from.id });
      const part = await desk.aSection({ slug: 'part', parentId: section.id });
      const { announced } = await desk.observe(() => desk.move(section, to.id));
      expect((await desk.tree()).pathOf(part.id)).toBe('to/moved/part');
      expect(announced).toMatchObject([{ type: 'sectionMoved', sectionId: section.id }]);
      expect(await desk.row(section.id)).toMatchObject({ version: 2, parentId: to.id });
      done(await desk.move(await desk.row(section.id), null));
      expect((await desk.tree()).pathOf(part.id)).toBe('moved/part');
    });

    it('is refused into itself and into anything below it', async () => {
      const section = await desk.aSection({ name: 'Boven' });
      const part = await desk.aSection({ name: 'Onder', parentId: section.id });
      for (const parent of [section, part]) {
        const refused = await desk.observe(() => desk.move(section, parent.id));
        expect(refused).toEqual({
          outcome: { refusals: [{ code: 'SECTION_CYCLE', field: ['parentId'], parent: parent.name }] },
          announced: [],
          changed: false,
        });
      }
    });

    it('never makes a cycle of two moves at once', async () => {
      const [one, other] = [await desk.aSection(), await desk.aSection()];
      const outcomes = await Promise.all([desk.move(one, other.id), desk.move(other, one.id)]);
      expect(outcomes.filter((outcome) => 'section' in outcome)).toHaveLength(1);
      expect(
        (await desk.tree()).ancestorsOf(one.id).length + (await desk.tree()).ancestorsOf(other.id).length,
      ).toBe(3);
    });

    it('puts it where the admin wants it among its neighbours', async () => {
      const parent = await desk.aSection();
      const [a, b] = [
        await desk.aSection({ name: 'A', parentId: parent.id }),
        await desk.aSection({ name: 'B', parentId: parent.id }),
      ];
      const c = await desk.aSection({ name: 'C', parentId: parent.id });
      const { announced } = await desk.observe(() => desk.move(c, parent.id, 0));
      expect(await desk.namesUnder(parent)).toEqual(['C', 'A', 'B']);
      expect(announced).toMatchObject([{ type: 'sectionChanged', changed: ['position'], sectionId: c.id }]);
      done(await desk.move(a, parent.id, 99));
      expect(await desk.namesUnder(parent)).toEqual(['C', 'B', 'A']);
      expect((await desk.observe(() => desk.move(b, parent.id, 1))).changed).toBe(false);
      done(await desk.archive(b));
      done(await desk.move(await desk.row(a.id), parent.id, 1));
      expect(await desk.namesUnder(parent)).toEqual(['C', 'A']);
      done(await desk.aSection({ name: 'D', parentId: parent.id }).then((d) => desk.move(d, parent.id, 1)));
      expect(await desk.namesUnder(parent)).toEqual(['C', 'D', 'A']);
    });

    it('lets others follow it in the same transaction, and fails with them', async () => {
      const heard: unknown[] = [];
      const registry = desk.features.get(SectionRegistry);
      class Follower extends SectionMoveListener {
        async sectionMoved(tx: EntityManager, sectionId: string): Promise<void> {
          heard.push((await registry.within(tx)).pathOf(sectionId));
          if (heard.length > 1) throw new Error('The follower cannot follow.');
        }
      }
      desk.features.get(SectionMoves).register(new Follower());
      const [parent, section] = [
        await desk.aSection({ slug: 'goal' }),
        await desk.aSection({ slug: 'goes' }),
      ];
      const moved = done(await desk.move(section, parent.id));
      expect(heard).toEqual(['goal/goes']);
      await expect(desk.move(moved, null)).rejects.toThrow('The follower cannot follow.');
      expect((await desk.tree()).pathOf(section.id)).toBe('goal/goes');
    });
  });
});
