import { SectionTree } from './section-tree.js';
import type { SectionEntity } from './section.entity.js';

function aSection(
  id: string,
  parentId: string | null = null,
  archivedAt: string | null = null,
): SectionEntity {
  const policy = { requiresReview: false, fourEyes: false, requiresSecondFactor: id === 'buitenland' };
  return {
    id,
    version: 1,
    slug: id,
    name: id,
    description: null,
    parentId,
    position: 0,
    ...policy,
    archivedAt,
  };
}

// A part may stand before what it is part of: rows come in order of position.
const tree = new SectionTree(
  [
    aSection('europa', 'buitenland'),
    aSection('nieuws'),
    aSection('buitenland', 'nieuws'),
    aSection('azie', 'buitenland', '2026-01-01T00:00:00.000Z'),
    aSection('sport'),
    aSection('oud', null, '2026-01-01T00:00:00.000Z'),
  ],
  [
    { slug: 'wereld', sectionId: 'buitenland' },
    { slug: 'weg', sectionId: 'gone' },
  ],
);

const ids = (nodes: readonly { id: string }[] | undefined) => nodes?.map(({ id }) => id);

describe('the section tree', () => {
  it('knows which demand a second factor: with all below them, archived ones too', () => {
    expect(ids(tree.demandingFactor)?.sort()).toEqual(['azie', 'buitenland', 'europa']);
  });

  it('is navigated in order, without archived sections', () => {
    expect(ids(tree.roots)).toEqual(['nieuws', 'sport']);
    expect(ids(tree.byId.get('buitenland')?.children)).toEqual(['europa']);
  });

  it('can be shown with archived sections at every depth', () => {
    const roots = tree.rootsWithArchived();
    expect(ids(roots)).toEqual(['nieuws', 'sport', 'oud']);
    expect(ids(roots[0]?.children[0]?.children)).toEqual(['europa', 'azie']);
  });

  it('finds a section by its present and its former slug, archived or not', () => {
    expect(tree.bySlug.get('wereld')).toBe(tree.byId.get('buitenland'));
    expect(tree.bySlug.get('azie')).toMatchObject({ isArchived: true, path: 'nieuws/buitenland/azie' });
    expect(tree.bySlug.has('weg')).toBe(false);
  });

  it('knows the way up and everything below, archived or not', () => {
    expect(tree.pathOf('europa')).toBe('nieuws/buitenland/europa');
    expect(tree.ancestorsOf('europa')).toEqual(['europa', 'buitenland', 'nieuws']);
    expect([...tree.subtreeOf('nieuws')].sort()).toEqual(['azie', 'buitenland', 'europa', 'nieuws']);
    expect(tree.byId.get('europa')?.parent?.parent?.name).toBe('nieuws');
  });

  it('says nothing of what it does not hold', () => {
    expect(tree.pathOf('gone')).toBeNull();
    expect(tree.ancestorsOf('gone')).toEqual([]);
    expect(tree.subtreeOf('gone')).toEqual([]);
  });
});
