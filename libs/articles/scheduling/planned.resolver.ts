import type { Phrasing } from '@kopij/editorial';
import { DateTime, Holds, type Instant } from '@kopij/platform';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Manuscript } from '../contract/manuscript.types.js';
import { EmbargoBreak } from '../embargo/embargo.types.js';
import type { EmbargoBreak as Asked, ManuscriptEntity } from '../manuscript/manuscript.entity.js';
import { refusalMessage } from '../manuscript/refusal-message.js';
import { WorkingCopyLoader } from '../manuscript/working-copy.loader.js';
import type { ScheduleEntity } from '../plans/schedule.entity.js';
import { MissedSchedule, Schedule } from './schedule.types.js';

/** What is to happen to a manuscript, what should have, and what must not yet. */
@Resolver(() => Manuscript)
export class PlannedResolver {
  constructor(private readonly loader: WorkingCopyLoader) {}

  @ResolveField(() => DateTime, { nullable: true, description: 'When the working copy goes live by itself.' })
  async scheduledFor(
    @Parent() { id }: ManuscriptEntity,
    @Context() request: object,
  ): Promise<Instant | null> {
    const schedules = await this.loader.schedules(request, id);
    return schedules.find(({ action }) => action === 'publish')?.dueAt ?? null;
  }

  @Holds(3)
  @ResolveField(() => [Schedule], { description: 'All that is planned for it, the earliest first.' })
  schedules(@Parent() { id }: ManuscriptEntity, @Context() request: object): Promise<ScheduleEntity[]> {
    return this.loader.schedules(request, id);
  }

  @ResolveField(() => MissedSchedule, {
    nullable: true,
    description: 'What was planned and could not be carried out, until somebody decides anew.',
  })
  missedSchedule(
    @Parent() { missedSchedule }: ManuscriptEntity,
    @Context() phrasing: Phrasing,
  ): MissedSchedule | null {
    return (
      missedSchedule && {
        dueAt: missedSchedule.dueAt,
        missedAt: missedSchedule.missedAt,
        reasons: missedSchedule.refusals.map(({ code }) => code),
        explanations: missedSchedule.refusals.map((refusal) => refusalMessage(refusal, phrasing)),
      }
    );
  }

  @ResolveField(() => EmbargoBreak, {
    nullable: true,
    description: 'Who wants the embargo broken, and waits for another editor to confirm it.',
  })
  embargoBreak(@Parent() { embargoBreak }: ManuscriptEntity): Asked | null {
    return embargoBreak;
  }
}
