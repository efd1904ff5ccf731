import { AgencyRegistry } from '@kopij/agencies';
import { commandLineUserId } from '@kopij/identity';
import { CreateSection } from '@kopij/sections';
import { openReadNewsroom } from '../open-newsroom.js';
import type { World } from './world.js';

type ReadNewsroom = Awaited<ReturnType<typeof openReadNewsroom>>;

/** A newsroom that has just opened, and the model of it. */
export interface Table {
  readonly newsroom: ReadNewsroom;
  readonly world: World;
}

const policies = [
  { slug: 'binnenland', requiresReview: false, fourEyes: false },
  { slug: 'buitenland', requiresReview: true, fourEyes: true },
  { slug: 'sport', requiresReview: false, fourEyes: true },
  { slug: 'economie', requiresReview: true, fourEyes: false },
  { slug: 'regio', requiresReview: false, fourEyes: false, under: 'binnenland' },
];

export async function openGame(): Promise<Table> {
  const newsroom = await openReadNewsroom();
  const admin = { id: commandLineUserId, name: 'Command line', role: 'ADMIN' as const };
  const people = [
    await newsroom.hire('REPORTER', 'Anna'),
    await newsroom.hire('REPORTER', 'Bram'),
    await newsroom.hire('EDITOR', 'Carla'),
    await newsroom.hire('EDITOR', 'Dirk'),
    await newsroom.hire('ADMIN', 'Els'),
  ];
  const sections: World['sections'][number][] = [];
  for (const { under, ...policy } of policies) {
    const parentId = sections.find(({ slug }) => slug === under)?.id ?? null;
    const made = await newsroom
      .get(CreateSection)
      .execute(admin, { ...policy, name: policy.slug, ...(parentId !== null && { parentId }) });
    if (!('section' in made)) throw new Error(JSON.stringify(made));
    sections.push({ ...policy, id: made.section.id, parentId, isArchived: false });
  }
  const registry = await newsroom.get(AgencyRegistry).current();
  const agencies = ['ANP', 'AFP'].map((code) => {
    const agency = registry.resolve(code);
    if (!agency) throw new Error(`There is no agency ${code}.`);
    return { id: agency.id, code, web: true };
  });
  const now = newsroom.clock.now().getTime();
  return {
    newsroom,
    world: { now, people, away: new Set(), sections, agencies, stories: [], answers: new Map() },
  };
}
