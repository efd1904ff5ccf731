import {
  ApproveManuscript,
  PublishManuscript,
  SubmitManuscript,
  type ManuscriptEntity,
  type Outcome,
} from '@kopij/articles';
import type { ManuscriptState } from '@kopij/editorial';
import { SectionRegistry } from '@kopij/sections';
import type { Newsroom } from '../newsroom.js';
import type { ImportOrders } from '@kopij/articles';

export interface Publication extends Omit<ImportOrders, 'publish'> {
  /** When it appeared where it was found. */
  readonly publishedAt: Date;
}

type Step = (newsroom: Newsroom, manuscript: ManuscriptEntity, by: Publication) => Promise<Outcome>;

const submit: Step = (newsroom, manuscript, { writer }) =>
  newsroom.get(SubmitManuscript).execute(writer, seen(manuscript));

const approve: Step = (newsroom, manuscript, { reviewer }) =>
  newsroom.get(ApproveManuscript).execute(reviewer, seen(manuscript));

const publish: Step = (newsroom, manuscript, { reviewer, publishedAt }) =>
  newsroom
    .get(PublishManuscript)
    .execute(reviewer, { ...seen(manuscript), revision: manuscript.revision, publishedAt });

/** Each leads to the state in which the next one begins. */
const steps: Partial<Record<ManuscriptState, Step>> = {
  DRAFT: async (newsroom, manuscript, by) =>
    (await isReviewed(newsroom, manuscript, by))
      ? submit(newsroom, manuscript, by)
      : publish(newsroom, manuscript, by),
  IN_REVIEW: approve,
  APPROVED: publish,
};

/**
 * Takes a manuscript from wherever it stands to publication, through submission and approval, as two people would. Stops at
 * the first refusal.
 */
export async function publishCopy(
  newsroom: Newsroom,
  manuscript: ManuscriptEntity,
  publication: Publication,
): Promise<Outcome> {
  let present = manuscript;
  for (let step = steps[present.state]; step; step = steps[present.state]) {
    const outcome = await step(newsroom, present, publication);
    if (!('manuscript' in outcome)) return outcome;
    present = outcome.manuscript;
  }
  return { manuscript: present };
}

async function isReviewed(
  newsroom: Newsroom,
  { sectionId }: ManuscriptEntity,
  { review }: Publication,
): Promise<boolean> {
  if (review === 'ALWAYS' || sectionId === null) return true;
  const sections = await newsroom.get(SectionRegistry).current();
  return sections.byId.get(sectionId)?.policy.requiresReview ?? true;
}

function seen({ id, version }: ManuscriptEntity): { manuscriptId: string; expectedVersion: number } {
  return { manuscriptId: id, expectedVersion: version };
}
