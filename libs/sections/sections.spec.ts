import type { Actor } from '@kopij/editorial';
import { commandLineUserId } from '@kopij/identity';
import { openFeatures, type OpenFeatures } from '@kopij/testing';
import type { EntityManager } from 'typeorm';
import {
  ArchiveSection,
  CreateSection,
  MoveSection,
  SectionEntity,
  SectionMoveListener,
  SectionMoves,
  SectionRegistry,
  SectionsModule,
  UnarchiveSection,
  UpdateSection,
  type CreateSectionCommand,
  type SectionOutcome,
} from './index.js';

const admin: Actor = { id: commandLineUserId, name: 'Command line', role: 'ADMIN' };

describe('sections', () => {
  let newsroom: OpenFeatures;
  let made = 0;
  beforeAll(async () => {
    newsroom = await openFeatures({
      imports: [SectionsModule],
    });
  });
  afterAll(() => newsroom.close());

  const create = (command: Partial<CreateSectionCommand>) =>
    newsroom.features
      .get(CreateSection)
      .execute(admin, { slug: `s-${(made += 1)}`, name: 'Nieuws', ...command });
  const tree = async () => newsroom.features.get(SectionRegistry).current();
  const row = (id: string) => newsroom.database.reader.findOneByOrFail(SectionEntity, { id });
  const rows = () => newsroom.database.reader.find(SectionEntity, { order: { id: 'ASC' } });

  function done(outcome: SectionOutcome): SectionEntity {
    if ('section' in outcome) return outcome.section;
    throw new Error(JSON.stringify(outcome));
  }
  const aSection = async (command: Partial<CreateSectionCommand> = {}) => done(await create(command));
  const seen = ({ id, version }: SectionEntity) => ({ sectionId: id, expectedVersion: version });
  const update = (section: SectionEntity, changes: Partial<SectionEntity>) =>
    newsroom.features.get(UpdateSection).execute(admin, { ...seen(section), changes });
  const move = (section: SectionEntity, parentId: string | null, position?: number) =>
    newsroom.features
      .get(MoveSection)
      .execute(admin, { ...seen(section), parentId, ...(position === undefined ? {} : { position }) });
  const archive = (section: SectionEntity) =>
    newsroom.features.get(ArchiveSection).execute(admin, seen(section));
  const unarchive = (section: SectionEntity) =>
    newsroom.features.get(UnarchiveSection).execute(admin, seen(section));
  const namesUnder = async (parent: SectionEntity) =>
    (await tree()).byId.get(parent.id)?.children.map(({ name }) => name);

  /** What `work` answers, what it announced, and whether any row changed. */
  async function observe(work: () => Promise<unknown>) {
    const [before, announced] = [await rows(), await newsroom.announcements()];
    const outcome = await work();
    return {
      outcome,
      announced: (await newsroom.announcements()).slice(announced.length),
      changed: JSON.stringify(await rows()) !== JSON.stringify(before),
    };
  }

  describe('creating one', () => {
    it('adds it to the navigation as the last of its parent, and announces it', async () => {
      const parent = await aSection({ slug: 'nieuws' });
      await aSection({ parentId: parent.id, name: 'Binnenland' });
      const { outcome, announced } = await observe(() =>
        create({ slug: 'buitenland', name: ' Buitenland ', parentId: parent.id, requiresReview: true }),
      );
      const section = done(outcome as SectionOutcome);
      expect(await namesUnder(parent)).toEqual(['Binnenland', 'Buitenland']);
      expect((await tree()).pathOf(section.id)).toBe('nieuws/buitenland');
      expect(await row(section.id)).toMatchObject({ version: 1, requiresReview: true, fourEyes: false });
      expect(announced).toEqual([
        { type: 'sectionCreated', sectionId: section.id, actorId: admin.id, at: '2026-03-02T09:00:00.000Z' },
      ]);
    });

    it('is refused for every reason at once, and then changes nothing', async () => {
      const holder = await aSection({ name: 'Sport' });
      const refused = await observe(() => create({ slug: holder.slug, parentId: 'nowhere' }));
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
        expect(await create({ slug })).toEqual({ refusals: [{ code: 'INVALID_INPUT', field: ['slug'] }] });
      },
    );

    it('is refused below an archived section', async () => {
      const parent = await aSection({ name: 'Archief' });
      done(await archive(parent));
      expect(await create({ parentId: parent.id })).toEqual({
        refusals: [{ code: 'SECTION_ARCHIVED', field: ['parentId'], section: 'Archief' }],
      });
    });

    it('gives a slug to only one of those who ask for it at once', async () => {
      const outcomes = await Promise.all(Array.from({ length: 5 }, () => create({ slug: 'race' })));
      expect(outcomes.filter((outcome) => 'section' in outcome)).toHaveLength(1);
    });
  });

  describe('changing one', () => {
    it('stores and announces what changed, and nothing else', async () => {
      const section = await aSection({ description: 'Het land' });
      const { announced } = await observe(() =>
        update(section, { name: ' Binnenland ', description: 'Het land', fourEyes: true }),
      );
      expect(await row(section.id)).toMatchObject({ version: 2, name: 'Binnenland', fourEyes: true });
      expect(announced).toMatchObject([{ type: 'sectionChanged', changed: ['name', 'fourEyes'] }]);
    });

    it('does nothing when there is nothing to change', async () => {
      const section = await aSection();
      const { changed, announced } = await observe(() => update(section, { name: section.name }));
      expect([changed, announced]).toEqual([false, []]);
    });

    it('keeps former slugs leading to it, at its present path', async () => {
      const section = await aSection({ slug: 'first-name' });
      const second = done(await update(section, { slug: 'second-name' }));
      done(await update(second, { slug: 'third-name' }));
      for (const slug of ['first-name', 'second-name', 'third-name']) {
        expect((await tree()).bySlug.get(slug)).toMatchObject({ id: section.id, path: 'third-name' });
      }
    });

    it('keeps a former slug from others, and gives it back to its own', async () => {
      const section = await aSection({ slug: 'was-mine', name: 'Eigenaar' });
      const renamed = done(await update(section, { slug: 'is-mine' }));
      const taken = { code: 'SLUG_TAKEN', field: ['slug'], slug: 'was-mine', holder: 'Eigenaar' };
      expect(await create({ slug: 'was-mine' })).toEqual({ refusals: [taken] });
      expect(await update(await aSection(), { slug: 'was-mine' })).toEqual({ refusals: [taken] });

      done(await update(renamed, { slug: 'was-mine' }));
      expect((await tree()).bySlug.get('is-mine')).toMatchObject({ slug: 'was-mine' });
      expect(await create({ slug: 'is-mine' })).toMatchObject({ refusals: [{ code: 'SLUG_TAKEN' }] });
      done(await update(await row(section.id), { slug: 'is-mine' }));
      expect((await tree()).bySlug.get('was-mine')).toMatchObject({ slug: 'is-mine' });
    });

    it('lets only the first of two admins win', async () => {
      const section = await aSection();
      const outcomes = await Promise.all([
        update(section, { name: 'Een' }),
        update(section, { name: 'Twee' }),
      ]);
      expect(outcomes.filter((outcome) => 'section' in outcome)).toHaveLength(1);
      expect(outcomes.find((outcome) => 'conflict' in outcome)).toEqual({ conflict: { currentVersion: 2 } });
    });
  });

  describe('moving one', () => {
    it('takes everything below it along, and announces it', async () => {
      const [from, to] = [await aSection({ slug: 'from' }), await aSection({ slug: 'to' })];
      const section = await aSection({ slug: 'moved', parentId: from.id });
      const part = await aSection({ slug: 'part', parentId: section.id });
      const { announced } = await observe(() => move(section, to.id));
      expect((await tree()).pathOf(part.id)).toBe('to/moved/part');
      expect(announced).toMatchObject([{ type: 'sectionMoved', sectionId: section.id }]);
      expect(await row(section.id)).toMatchObject({ version: 2, parentId: to.id });
      done(await move(await row(section.id), null));
      expect((await tree()).pathOf(part.id)).toBe('moved/part');
    });

    it('is refused into itself and into anything below it', async () => {
      const section = await aSection({ name: 'Boven' });
      const part = await aSection({ name: 'Onder', parentId: section.id });
      for (const parent of [section, part]) {
        const refused = await observe(() => move(section, parent.id));
        expect(refused).toEqual({
          outcome: { refusals: [{ code: 'SECTION_CYCLE', field: ['parentId'], parent: parent.name }] },
          announced: [],
          changed: false,
        });
      }
    });

    it('never makes a cycle of two moves at once', async () => {
      const [one, other] = [await aSection(), await aSection()];
      const outcomes = await Promise.all([move(one, other.id), move(other, one.id)]);
      expect(outcomes.filter((outcome) => 'section' in outcome)).toHaveLength(1);
      expect((await tree()).ancestorsOf(one.id).length + (await tree()).ancestorsOf(other.id).length).toBe(3);
    });

    it('puts it where the admin wants it among its neighbours', async () => {
      const parent = await aSection();
      const [a, b] = [
        await aSection({ name: 'A', parentId: parent.id }),
        await aSection({ name: 'B', parentId: parent.id }),
      ];
      const c = await aSection({ name: 'C', parentId: parent.id });
      const { announced } = await observe(() => move(c, parent.id, 0));
      expect(await namesUnder(parent)).toEqual(['C', 'A', 'B']);
      expect(announced).toMatchObject([{ type: 'sectionChanged', changed: ['position'], sectionId: c.id }]);
      done(await move(a, parent.id, 99));
      expect(await namesUnder(parent)).toEqual(['C', 'B', 'A']);
      expect((await observe(() => move(b, parent.id, 1))).changed).toBe(false);
      done(await archive(b));
      done(await move(await row(a.id), parent.id, 1));
      expect(await namesUnder(parent)).toEqual(['C', 'A']);
      done(await aSection({ name: 'D', parentId: parent.id }).then((d) => move(d, parent.id, 1)));
      expect(await namesUnder(parent)).toEqual(['C', 'D', 'A']);
    });

    it('lets others follow it in the same transaction, and fails with them', async () => {
      const heard: unknown[] = [];
      const registry = newsroom.features.get(SectionRegistry);
      class Follower extends SectionMoveListener {
        async sectionMoved(tx: EntityManager, sectionId: string): Promise<void> {
          heard.push((await registry.within(tx)).pathOf(sectionId));
          if (heard.length > 1) throw new Error('The follower cannot follow.');
        }
      }
      newsroom.features.get(SectionMoves).register(new Follower());
      const [parent, section] = [await aSection({ slug: 'goal' }), await aSection({ slug: 'goes' })];
      const moved = done(await move(section, parent.id));
      expect(heard).toEqual(['goal/goes']);
      await expect(move(moved, null)).rejects.toThrow('The follower cannot follow.');
      expect((await tree()).pathOf(section.id)).toBe('goal/goes');
    });
  });

  describe('archiving one', () => {
    it('takes it out of the navigation, and keeps its address', async () => {
      const section = await aSection({ slug: 'closing' });
      const { announced } = await observe(() => archive(section));
      expect((await tree()).roots.map(({ id }) => id)).not.toContain(section.id);
      expect((await tree()).bySlug.get('closing')).toMatchObject({
        isArchived: true,
        policy: { archived: true },
      });
      expect(announced).toMatchObject([{ type: 'sectionArchived', sectionId: section.id }]);
      expect((await observe(async () => archive(await row(section.id)))).changed).toBe(false);
    });

    it('is refused while parts of it are open, and names them all', async () => {
      const section = await aSection();
      for (const name of ['Europa', 'Azië']) await aSection({ name, parentId: section.id });
      const closed = await aSection({ name: 'Amerika', parentId: section.id });
      done(await archive(closed));
      const refused = await observe(() => archive(section));
      expect(refused).toMatchObject({ announced: [], changed: false });
      expect(refused.outcome).toEqual({
        refusals: [
          { code: 'SECTION_HAS_SECTIONS', field: ['sectionId'], part: 'Europa' },
          { code: 'SECTION_HAS_SECTIONS', field: ['sectionId'], part: 'Azië' },
        ],
      });
    });

    it('can be undone, from the top down', async () => {
      const section = await aSection({ name: 'Boven' });
      const part = await aSection({ parentId: section.id });
      const [closedPart, closed] = [done(await archive(part)), done(await archive(section))];
      expect(await unarchive(closedPart)).toEqual({
        refusals: [{ code: 'SECTION_ARCHIVED', field: ['sectionId'], section: 'Boven' }],
      });
      const { announced } = await observe(() => unarchive(closed));
      expect(announced).toMatchObject([{ type: 'sectionChanged', changed: ['isArchived'] }]);
      done(await unarchive(closedPart));
      expect((await tree()).byId.get(part.id)).toMatchObject({ isArchived: false });
    });
  });

  describe('whoever is no admin', () => {
    it.each(['REPORTER', 'EDITOR'] as const)('changes nothing as a %s', async (role) => {
      const actor = { ...admin, role };
      const section = await aSection();
      const command = { ...seen(section), slug: 'x', name: 'x', parentId: null, changes: { name: 'x' } };
      const { changed, announced } = await observe(async () => {
        for (const useCase of [ArchiveSection, CreateSection, MoveSection, UnarchiveSection, UpdateSection]) {
          const work = newsroom.features.get<CreateSection>(useCase).execute(actor, command);
          await expect(work).rejects.toMatchObject({ code: 'FORBIDDEN' });
        }
      });
      expect([changed, announced]).toEqual([false, []]);
    });
  });

  it('that do not exist are not found', async () => {
    const nowhere = { id: 'nowhere', version: 1 } as SectionEntity;
    const attempts = [
      () => update(nowhere, { name: 'x' }),
      () => move(nowhere, null),
      () => archive(nowhere),
      () => unarchive(nowhere),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
