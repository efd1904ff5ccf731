import type { Actor } from '@kopij/editorial';
import { commandLineUserId } from '@kopij/identity';
import { UnitOfWork } from '@kopij/platform';
import { openFeatures, type OpenFeatures } from '@kopij/testing';
import { CreateSection, MoveSection, SectionRegistry, SectionsModule } from './index.js';

const admin: Actor = { id: commandLineUserId, name: 'Command line', role: 'ADMIN' };

describe('the section registry', () => {
  let newsroom: OpenFeatures;
  beforeAll(async () => {
    newsroom = await openFeatures({
      imports: [SectionsModule],
    });
  });
  afterAll(() => newsroom.close());

  async function aSection(slug: string): Promise<string> {
    const outcome = await newsroom.features.get(CreateSection).execute(admin, { slug, name: slug });
    if ('refusals' in outcome) throw new Error(JSON.stringify(outcome));
    return outcome.section.id;
  }

  it('holds still for a transaction that has read it, so that nothing is published by a tree of the past', async () => {
    const [sectionId, parentId] = [await aSection('goes'), await aSection('goal')];
    const registry = newsroom.features.get(SectionRegistry);
    let moving: Promise<unknown> = Promise.resolve();
    await newsroom.features.get(UnitOfWork).transaction(async (tx) => {
      expect((await registry.within(tx)).pathOf(sectionId)).toBe('goes');
      const command = { sectionId, expectedVersion: 1, parentId };
      moving = newsroom.features.get(MoveSection).execute(admin, command);
      // Time enough for a move that nothing holds back.
      for (let turn = 0; turn < 200; turn += 1) {
        await newsroom.database.reader.query('SELECT 1');
        expect((await registry.current()).pathOf(sectionId)).toBe('goes');
      }
    });
    await moving;
    expect((await registry.current()).pathOf(sectionId)).toBe('goal/goes');
  });
});
