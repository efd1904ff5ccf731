import type { Actor, Phrasing } from '@kopij/editorial';
import { CurrentUser, Requires } from '@kopij/identity';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Manuscript } from '../contract/manuscript.types.js';
import { payload } from '../contract/payload.js';
import { ApproveManuscript } from './approve-manuscript.js';
import { OverrideReview } from './override-review.js';
import { RequestChanges } from './request-changes.js';
import {
  ApproveManuscriptInput,
  OverrideReviewInput,
  RequestChangesInput,
  SpikeManuscriptInput,
  UnspikeManuscriptInput,
} from './reviewing.inputs.js';
import {
  ApproveManuscriptPayload,
  OverrideReviewPayload,
  RequestChangesPayload,
  SpikeManuscriptPayload,
  UnspikeManuscriptPayload,
} from './reviewing.payloads.js';
import { SpikeManuscript } from './spike-manuscript.js';
import { UnspikeManuscript } from './unspike-manuscript.js';

/** What editors do to a manuscript. */
@Resolver(() => Manuscript)
export class ReviewingResolver {
  constructor(
    private readonly requestsChanges: RequestChanges,
    private readonly approve: ApproveManuscript,
    private readonly override: OverrideReview,
    private readonly spike: SpikeManuscript,
    private readonly unspike: UnspikeManuscript,
  ) {}

  @Mutation(() => RequestChangesPayload, {
    description: 'Sends it back to its writer, saying what is wrong.',
  })
  @Requires('manuscript:review')
  requestChanges(
    @CurrentUser() actor: Actor,
    @Args('input') input: RequestChangesInput,
    @Context() phrasing: Phrasing,
  ): Promise<RequestChangesPayload> {
    return payload(this.requestsChanges.execute(actor, input), phrasing);
  }

  @Mutation(() => ApproveManuscriptPayload, {
    description: 'Approves exactly the content it has now; any later change voids it.',
  })
  @Requires('manuscript:review')
  approveManuscript(
    @CurrentUser() actor: Actor,
    @Args('input') input: ApproveManuscriptInput,
    @Context() phrasing: Phrasing,
  ): Promise<ApproveManuscriptPayload> {
    return payload(this.approve.execute(actor, input), phrasing);
  }

  @Mutation(() => OverrideReviewPayload, {
    description:
      'Approves in an emergency, in place of review and second pair of eyes. It stands in the history under its own name.',
  })
  @Requires('review:override')
  overrideReview(
    @CurrentUser() actor: Actor,
    @Args('input') input: OverrideReviewInput,
    @Context() phrasing: Phrasing,
  ): Promise<OverrideReviewPayload> {
    return payload(this.override.execute(actor, input), phrasing);
  }

  @Mutation(() => SpikeManuscriptPayload, { description: 'Puts it aside, when readers never saw it.' })
  @Requires('manuscript:spike')
  spikeManuscript(
    @CurrentUser() actor: Actor,
    @Args('input') input: SpikeManuscriptInput,
    @Context() phrasing: Phrasing,
  ): Promise<SpikeManuscriptPayload> {
    return payload(this.spike.execute(actor, input), phrasing);
  }

  @Mutation(() => UnspikeManuscriptPayload, {
    description: 'Takes it up again, in the state it was put aside in.',
  })
  @Requires('manuscript:spike')
  unspikeManuscript(
    @CurrentUser() actor: Actor,
    @Args('input') input: UnspikeManuscriptInput,
    @Context() phrasing: Phrasing,
  ): Promise<UnspikeManuscriptPayload> {
    return payload(this.unspike.execute(actor, input), phrasing);
  }
}
