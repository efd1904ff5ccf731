import type { Actor, Phrasing } from '@kopij/editorial';
import { CurrentUser, Requires, User, type UserEntity } from '@kopij/identity';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { payload } from '../contract/payload.js';
import { WorkingCopyLoader } from '../manuscript/working-copy.loader.js';
import type { ScheduleEntity } from '../plans/schedule.entity.js';
import { ScheduleManuscript } from './schedule-manuscript.js';
import { ScheduleUnpublish } from './schedule-unpublish.js';
import { Schedule } from './schedule.types.js';
import {
  ScheduleManuscriptInput,
  ScheduleUnpublishInput,
  UnscheduleManuscriptInput,
  UnscheduleUnpublishInput,
} from './scheduling.inputs.js';
import {
  ScheduleManuscriptPayload,
  ScheduleUnpublishPayload,
  UnscheduleManuscriptPayload,
  UnscheduleUnpublishPayload,
} from './scheduling.payloads.js';
import { UnscheduleManuscript } from './unschedule-manuscript.js';
import { UnscheduleUnpublish } from './unschedule-unpublish.js';

/** What editors plan. */
@Resolver(() => Schedule)
export class SchedulingResolver {
  constructor(
    private readonly schedule: ScheduleManuscript,
    private readonly unschedule: UnscheduleManuscript,
    private readonly scheduleEnd: ScheduleUnpublish,
    private readonly unscheduleEnd: UnscheduleUnpublish,
    private readonly loader: WorkingCopyLoader,
  ) {}

  @Mutation(() => ScheduleManuscriptPayload, {
    description:
      'Lets the named revision, exactly that, go live by itself. Late ones go out when the server is back.',
  })
  @Requires('manuscript:publish')
  scheduleManuscript(
    @CurrentUser() actor: Actor,
    @Args('input') input: ScheduleManuscriptInput,
    @Context() phrasing: Phrasing,
  ): Promise<ScheduleManuscriptPayload> {
    return payload(this.schedule.execute(actor, input), phrasing);
  }

  @Mutation(() => UnscheduleManuscriptPayload, {
    description: 'Calls a planned publication off; what was to go live stays approved.',
  })
  @Requires('manuscript:publish')
  unscheduleManuscript(
    @CurrentUser() actor: Actor,
    @Args('input') input: UnscheduleManuscriptInput,
    @Context() phrasing: Phrasing,
  ): Promise<UnscheduleManuscriptPayload> {
    return payload(this.unschedule.execute(actor, input), phrasing);
  }

  @Mutation(() => ScheduleUnpublishPayload, {
    description: 'Lets the article, live or about to be, be taken down by itself.',
  })
  @Requires('manuscript:publish')
  scheduleUnpublish(
    @CurrentUser() actor: Actor,
    @Args('input') input: ScheduleUnpublishInput,
    @Context() phrasing: Phrasing,
  ): Promise<ScheduleUnpublishPayload> {
    return payload(this.scheduleEnd.execute(actor, input), phrasing);
  }

  @Mutation(() => UnscheduleUnpublishPayload, {
    description: 'Calls such an end off.',
  })
  @Requires('manuscript:publish')
  unscheduleUnpublish(
    @CurrentUser() actor: Actor,
    @Args('input') input: UnscheduleUnpublishInput,
    @Context() phrasing: Phrasing,
  ): Promise<UnscheduleUnpublishPayload> {
    return payload(this.unscheduleEnd.execute(actor, input), phrasing);
  }

  @ResolveField(() => User, { nullable: true, description: 'Who planned it.' })
  plannedBy(
    @Parent() { plannedById }: ScheduleEntity,
    @Context() request: object,
  ): Promise<UserEntity | null> {
    return this.loader.user(request, plannedById);
  }
}
