import { columnSet } from '../view/article-columns.js';
import type { ReadersView } from '../view/readers-view.js';
import type { ArticleSearchFacets } from '../contract/article-search.types.js';
import type { FoundArticle } from './article-search.js';

export const facetColumns = columnSet('sectionId', 'publishedAt', 'credits');

const mostOfEach = 50;

/** Counts articles by what they can be narrowed down to. */
export function facetsOf(
  found: readonly FoundArticle[],
  { sections, agencies, credits }: ReadersView,
): ArticleSearchFacets {
  const ofSections = new Map<string, number>();
  const ofAgencies = new Map<string, number>();
  const ofYears = new Map<number, number>();
  for (const { row } of found) {
    const sectionId = row.read('sectionId');
    for (const id of sectionId === null ? [] : sections.ancestorsOf(sectionId)) countOne(ofSections, id);
    const credited = credits.read(row.read('credits')).shown;
    for (const id of new Set(credited.map(({ agency }) => agency.id))) countOne(ofAgencies, id);
    countOne(ofYears, Number(row.read('publishedAt').slice(0, 4)));
  }
  return {
    sections: most(ofSections).flatMap(([id, count]) => {
      const section = sections.byId.get(id);
      return section ? [{ section, count }] : [];
    }),
    agencies: most(ofAgencies).flatMap(([id, count]) => {
      const agency = agencies.byId.get(id);
      return agency ? [{ agency, count }] : [];
    }),
    years: [...ofYears].map(([year, count]) => ({ year, count })).sort((a, b) => b.year - a.year),
  };
}

function countOne<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** In the same order on every engine. */
function most(counts: ReadonlyMap<string, number>): [string, number][] {
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, mostOfEach);
}
