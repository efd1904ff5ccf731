import type { AgencyList } from '@kopij/agencies';
import { agencyList, everyArticle, sectionList, type ArticleList } from '@kopij/delivery';
import type { SectionTree } from '@kopij/sections';

/** A list that has a feed. */
export interface FeedList {
  readonly list: ArticleList;
  /** Its address without the ending: `/feeds/buitenland`. Any other address of it redirects there. */
  readonly path: string;
  /** What it is a list of; null for the whole site. */
  readonly name: string | null;
  /** The path of the page of the site that shows it. */
  readonly page: string;
}

export interface Registries {
  readonly sections: SectionTree;
  readonly agencies: AgencyList;
}

/**
 * The list at an address; null if there is none. Sections are found by their former slugs too, and agencies by any of their names.
 *
 * @param folder `agency`, or null
 */
export function feedAt(folder: string | null, name: string, registries: Registries): FeedList | null {
  const list = listAt(folder, name, registries);
  return list && feedOf(list, registries);
}

function listAt(folder: string | null, name: string, { sections, agencies }: Registries): ArticleList | null {
  if (folder === 'agency') return agencyList(agencies.resolve(name)?.id ?? '');
  if (folder !== null) return null;
  return name === 'all' ? everyArticle : sectionList(sections.bySlug.get(name)?.id ?? '');
}

/** The feed of a list; null if it has none. Those of archived sections and inactive agencies have none. */
export function feedOf(list: ArticleList, { sections, agencies }: Registries): FeedList | null {
  const { sectionId, agencyId } = list;
  if (sectionId !== null && agencyId !== null) return null;
  if (sectionId !== null) {
    const section = sections.byId.get(sectionId);
    if (!section || section.isArchived) return null;
    return { list, path: `/feeds/${section.slug}`, name: section.name, page: `/${section.path}` };
  }
  if (agencyId === null) return { list, path: '/feeds/all', name: null, page: '/' };
  const agency = agencies.byId.get(agencyId);
  if (!agency?.isActive) return null;
  return { list, path: `/feeds/agency/${agency.code.toLowerCase()}`, name: agency.name, page: '/' };
}
