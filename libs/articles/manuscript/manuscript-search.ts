import { toPlainText } from '@kopij/editorial';
import { agencyMark, type OwnedText, type SearchTables, type StemmedLanguage } from '@kopij/search';
import type { RevisionEntity } from './revision.entity.js';

/** The index of words of the working copies. */
export const manuscriptSearch: SearchTables = {
  texts: 'manuscript_texts',
  owner: 'manuscript_id',
  index: 'manuscript_search',
  unindexed: 'unindexed_manuscripts',
};

/** The newsroom writes Dutch. */
export const manuscriptLanguage: StemmedLanguage = 'nl';

/** What a manuscript is found by while this is its working copy. */
export function searchableRevision({
  manuscriptId,
  createdAt,
  content,
}: Pick<RevisionEntity, 'manuscriptId' | 'createdAt' | 'content'>): OwnedText {
  const { headline, kicker, keywords = [], byline, standfirst, credits, blocks } = content;
  return {
    owner: manuscriptId,
    at: createdAt,
    head: [headline ?? '', kicker ?? '', ...keywords, ...byline],
    text: [standfirst ?? '', toPlainText(blocks)],
    marks: [...new Set(credits.map(({ code }) => agencyMark(code)))],
    language: manuscriptLanguage,
  };
}
