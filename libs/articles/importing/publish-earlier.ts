import type { ManuscriptState } from '@kopij/editorial';
import { SectionRegistry } from '@kopij/sections';
import { Injectable } from '@nestjs/common';
import { SubmitManuscript } from '../drafting/submit-manuscript.js';
import type { ManuscriptEntity } from '../manuscript/manuscript.entity.js';
import type { Outcome } from '../manuscript/outcome.js';
import { PublishManuscript } from '../publishing/publish-manuscript.js';
import { ApproveManuscript } from '../reviewing/approve-manuscript.js';
import type { ImportOrders } from './import-story.js';
import { isReviewed } from './is-reviewed.js';

type Step = (manuscript: ManuscriptEntity, orders: ImportOrders, publishedAt: Date) => Promise<Outcome>;

/** Completes what an earlier import left unfinished. */
@Injectable()
export class PublishEarlier {
  constructor(
    private readonly submitting: SubmitManuscript,
    private readonly approving: ApproveManuscript,
    private readonly publishing: PublishManuscript,
    private readonly sections: SectionRegistry,
  ) {}

  /**
   * Takes a manuscript from its current state through submission and approval to publication. Stops at the first
   * refusal.
   *
   * @param publishedAt when it was published originally
   */
  async execute(manuscript: ManuscriptEntity, orders: ImportOrders, publishedAt: Date): Promise<Outcome> {
    let present = manuscript;
    for (let step = this.steps[present.state]; step; step = this.steps[present.state]) {
      const outcome = await step(present, orders, publishedAt);
      if (!('manuscript' in outcome)) return outcome;
      present = outcome.manuscript;
    }
    return { manuscript: present };
  }

  private readonly submit: Step = (manuscript, { writer }) =>
    this.submitting.execute(writer, seen(manuscript));

  private readonly approve: Step = (manuscript, { reviewer }) =>
    this.approving.execute(reviewer, seen(manuscript));

  private readonly publish: Step = (manuscript, { reviewer }, publishedAt) =>
    this.publishing.execute(reviewer, { ...seen(manuscript), revision: manuscript.revision, publishedAt });

  /** Each step leads to the state in which the next begins. */
  private readonly steps: Partial<Record<ManuscriptState, Step>> = {
    DRAFT: async (manuscript, orders, publishedAt) => {
      const sections = await this.sections.current();
      const step = isReviewed(sections, manuscript.sectionId, orders) ? this.submit : this.publish;
      return step(manuscript, orders, publishedAt);
    },
    IN_REVIEW: this.approve,
    APPROVED: this.publish,
  };
}

function seen({ id, version }: ManuscriptEntity): { manuscriptId: string; expectedVersion: number } {
  return { manuscriptId: id, expectedVersion: version };
}
