import type { NewsItem } from '@kopij/formats';
import { agencyMark, stemmedLanguage, type OwnedText, type SearchTables } from '@kopij/search';
import type { WireItemEntity } from './wire-item.entity.js';

/** The index of words of the items. */
export const wireSearch: SearchTables = {
  texts: 'wire_item_texts',
  owner: 'wire_item_id',
  index: 'wire_item_search',
  unindexed: 'unindexed_wire_items',
};

/** In characters, of a first paragraph that has no end. */
const longestParagraph = 2_000;

/** What an item is found by: the words of its headline, its keywords and its first paragraph, and the agencies it is credited to. */
export function searchableItem(
  { id, updatedAt, language }: Pick<WireItemEntity, 'id' | 'updatedAt' | 'language'>,
  { headline, keywords, paragraphs, credits }: NewsItem,
): OwnedText {
  return {
    owner: id,
    at: updatedAt,
    head: [headline ?? '', ...keywords].map((text) => text.slice(0, longestParagraph)),
    text: [(paragraphs[0] ?? '').slice(0, longestParagraph)],
    marks: [...new Set(credits.map(agencyMark))],
    language: language === null ? null : stemmedLanguage(language),
  };
}
