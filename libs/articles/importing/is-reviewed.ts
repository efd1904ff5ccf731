import type { SectionTree } from '@kopij/sections';
import type { ImportOrders } from './import-story.js';

/**
 * Whether imported copy for a section is submitted and approved before publication. Always, if the section is
 * missing.
 */
export function isReviewed(
  sections: SectionTree,
  sectionId: string | null,
  { review }: Pick<ImportOrders, 'review'>,
): boolean {
  if (review === 'ALWAYS' || sectionId === null) return true;
  return sections.byId.get(sectionId)?.policy.requiresReview ?? true;
}
