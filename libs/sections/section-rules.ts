import type { SectionRefusal } from './outcome.js';
import type { SectionTree } from './section-tree.js';

const slugForm = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const longestSlug = 80;

/**
 * The faults of a slug for a section, or for a new one (null). A former slug belongs to its section for ever; only
 * that section may take it back.
 */
export function refuseSlug(tree: SectionTree, slug: string, sectionId: string | null): SectionRefusal[] {
  const field = ['slug'];
  if (slug.length > longestSlug || !slugForm.test(slug)) return [{ code: 'INVALID_INPUT', field }];
  const holder = tree.bySlug.get(slug);
  if (!holder || holder.id === sectionId) return [];
  return [{ code: 'SLUG_TAKEN', field, slug, holder: holder.name }];
}

/** The faults of a section as the parent of another, or of a new one (null). */
export function refuseParent(
  tree: SectionTree,
  parentId: string | null,
  sectionId: string | null,
): SectionRefusal[] {
  if (parentId === null) return [];
  const field = ['parentId'];
  const parent = tree.byId.get(parentId);
  if (!parent) return [{ code: 'PARENT_UNKNOWN', field }];
  return [
    ...(sectionId !== null && parent.lineage.includes(sectionId)
      ? [{ code: 'SECTION_CYCLE', field, parent: parent.name } as const]
      : []),
    ...(parent.isArchived ? [{ code: 'SECTION_ARCHIVED', field, section: parent.name } as const] : []),
  ];
}

/** Why a section cannot be archived: the sections below it that are not archived. */
export function refuseArchiving(tree: SectionTree, sectionId: string): SectionRefusal[] {
  return tree
    .partsOf(sectionId)
    .filter(({ archivedAt }) => archivedAt === null)
    .map(({ name: part }) => ({ code: 'SECTION_HAS_SECTIONS', field: ['sectionId'], part }));
}

/** Why a section cannot be unarchived: its parent is archived. */
export function refuseUnarchiving(tree: SectionTree, sectionId: string): SectionRefusal[] {
  const parent = tree.byId.get(sectionId)?.parent;
  return parent?.isArchived ? [{ code: 'SECTION_ARCHIVED', field: ['sectionId'], section: parent.name }] : [];
}

/** Why a section cannot demand a second factor: nobody could set one up, and so nobody could sign in. */
export function refuseSecondFactor(secretKeys: readonly string[]): SectionRefusal[] {
  return secretKeys.length > 0 ? [] : [{ code: 'SECRET_KEY_MISSING', field: ['requiresSecondFactor'] }];
}
