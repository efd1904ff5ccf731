import { markOf, type SearchTables, type StemmedLanguage } from '@kopij/search';
import { latinWords } from '@kopij/editorial';

/** The index of words of the live articles. */
export const articleSearch: SearchTables = {
  texts: 'article_texts',
  owner: 'article_id',
  index: 'article_search',
  unindexed: 'unindexed_articles',
};

/** Articles have no language of their own: the newsroom writes Dutch. */
export const articleLanguage: StemmedLanguage = 'nl';

/** What articles are found by besides their words. */
export const articleMarks = {
  section: (sectionId: string): string => markOf('s', sectionId),
  agency: (agencyId: string): string => markOf('a', agencyId),
  /** An agency that is not credited, by a name of it, although its text is in the body. */
  textOf: (name: string): string => markOf('t', latinWords(name).join('')),
  place: (name: string): string => markOf('p', latinWords(name).join('')),
};
