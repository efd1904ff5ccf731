import { ApproveManuscript } from './approve-manuscript.js';
import { ApproveManuscriptResolver } from './approve-manuscript.resolver.js';
import { OverrideReview } from './override-review.js';
import { OverrideReviewResolver } from './override-review.resolver.js';
import { RequestChanges } from './request-changes.js';
import { RequestChangesResolver } from './request-changes.resolver.js';
import { SpikeManuscript } from './spike-manuscript.js';
import { SpikeManuscriptResolver } from './spike-manuscript.resolver.js';
import { UnspikeManuscript } from './unspike-manuscript.js';
import { UnspikeManuscriptResolver } from './unspike-manuscript.resolver.js';

/** The use cases of the actions of reviewers. */
export const reviewingUseCases = {
  requestChanges: RequestChanges,
  approve: ApproveManuscript,
  overrideReview: OverrideReview,
  spike: SpikeManuscript,
  unspike: UnspikeManuscript,
};

/** Their mutations. */
export const reviewingMutations = [
  RequestChangesResolver,
  ApproveManuscriptResolver,
  OverrideReviewResolver,
  SpikeManuscriptResolver,
  UnspikeManuscriptResolver,
];
