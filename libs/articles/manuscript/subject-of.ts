import type { Actor, Subject } from '@kopij/editorial';
import type { SectionTree } from '@kopij/sections';
import type { ManuscriptEntity } from './manuscript.entity.js';

type Placed = Pick<ManuscriptEntity, 'createdById' | 'assigneeId' | 'sectionId'>;

/** A manuscript as the rules on rights see it, in the section where its working copy is unless another is meant. */
export function subjectOf(
  { createdById, assigneeId, ...manuscript }: Placed,
  sections: SectionTree,
  sectionId = manuscript.sectionId,
): Subject {
  return { section: sectionIn(sections, sectionId), copy: { createdById, assigneeId } };
}

/** Copy that somebody is about to make. */
export function newSubject({ id }: Actor, sections: SectionTree, sectionId: string | null): Subject {
  return subjectOf({ createdById: id, assigneeId: null, sectionId }, sections);
}

function sectionIn(sections: SectionTree, id: string | null): Subject['section'] {
  return id === null ? null : (sections.byId.get(id) ?? null);
}
