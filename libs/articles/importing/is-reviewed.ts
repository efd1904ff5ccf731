import type { SectionTree } from '@kopij/sections';
import type { ImportOrders } from './import-story.js';

/** Whether copy for a section is submitted and approved before it is published. What has no section, or one that is gone, always is. */
export function isReviewed(
  sections: SectionTree,
  sectionId: string | null,
  { review }: Pick<ImportOrders, 'review'>,
): boolean {
  if (review === 'ALWAYS' || sectionId === null) return true;
  return sections.byId.get(sectionId)?.policy.requiresReview ?? true;
}
