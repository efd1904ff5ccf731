import type { NewsItem } from '@kopij/formats';

/** How agencies say that a text is for print alone. */
const forbidding =
  /\b(?:not for|no|niet voor|nicht für)\s+(?:(?:use on|gebruik op|the|het|das)\s+){0,2}(?:web|web ?sites?|internet|online|digital|digitaal)\b|\b(?:print only|only for print|alleen (?:voor )?print|nur für print)\b/iu;

/** Whether the agency forbids to publish the text of an item on the web: in its terms, its notes, or its status. */
export function isNotForWeb({ usageTerms, notes, pubStatus, copyright }: NewsItem): boolean {
  return [...usageTerms, ...notes, pubStatus, copyright].some(
    (text) => text !== null && forbidding.test(text),
  );
}
