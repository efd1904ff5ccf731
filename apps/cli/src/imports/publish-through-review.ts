import type { Newsroom } from '../newsroom.js';
import {
  ApproveManuscript,
  PublishManuscript,
  SubmitManuscript,
  type ManuscriptEntity,
  type Outcome,
} from '@kopij/articles';
import type { Actor, ManuscriptState } from '@kopij/editorial';

export interface Publication {
  /** Who hands the copy in. */
  readonly writer: Actor;
  /** Who approves and publishes it. */
  readonly reviewer: Actor;
  /** When it appeared where it was found. */
  readonly publishedAt: Date;
}

type Step = (newsroom: Newsroom, manuscript: ManuscriptEntity, by: Publication) => Promise<Outcome>;

/** Each leads to the state in which the next one begins. */
const steps: Partial<Record<ManuscriptState, Step>> = {
  DRAFT: (newsroom, manuscript, { writer }) =>
    newsroom.get(SubmitManuscript).execute(writer, seen(manuscript)),
  IN_REVIEW: (newsroom, manuscript, { reviewer }) =>
    newsroom.get(ApproveManuscript).execute(reviewer, seen(manuscript)),
  APPROVED: (newsroom, manuscript, { reviewer, publishedAt }) =>
    newsroom
      .get(PublishManuscript)
      .execute(reviewer, { ...seen(manuscript), revision: manuscript.revision, publishedAt }),
};

/**
 * Takes a manuscript from wherever it stands through submission and approval to publication, as two people would. Stops
 * at the first refusal.
 */
export async function publishThroughReview(
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

function seen({ id, version }: ManuscriptEntity): { manuscriptId: string; expectedVersion: number } {
  return { manuscriptId: id, expectedVersion: version };
}
