import type { Phrasing } from '@kopij/editorial';
import { DateTime, Holds, type Instant } from '@kopij/platform';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { EmbargoBreak } from '../contract/embargo-break.types.js';
import { Manuscript } from '../contract/manuscript.types.js';
import { MissedSchedule, Schedule } from '../contract/schedule.types.js';
import type { EmbargoBreakRequest, ManuscriptEntity } from '../manuscript/manuscript.entity.js';
import { refusalMessage } from '../manuscript/refusal-message.js';
import { WorkingCopyLoader } from '../manuscript/working-copy.loader.js';
import type { ScheduleEntity } from '../plans/schedule.entity.js';

/** The schedules of a manuscript, a missed one, and its embargo. */
@Resolver(() => Manuscript)
export class PlannedResolver {
  constructor(private readonly loader: WorkingCopyLoader) {}

  @ResolveField(() => DateTime, {
    nullable: true,
    description: 'When the working copy is scheduled to be published.',
  })
  async scheduledFor(
    @Parent() { id }: ManuscriptEntity,
    @Context() request: object,
  ): Promise<Instant | null> {
    const schedules = await this.loader.schedules(request, id);
    return schedules.find(({ action }) => action === 'publish')?.dueAt ?? null;
  }

  @Holds(3)
  @ResolveField(() => [Schedule], { description: 'Its schedules, earliest first.' })
  schedules(@Parent() { id }: ManuscriptEntity, @Context() request: object): Promise<ScheduleEntity[]> {
    return this.loader.schedules(request, id);
  }

  @ResolveField(() => MissedSchedule, {
    nullable: true,
    description:
      'The schedule that could not be carried out, until somebody reschedules, publishes or spikes it.',
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
    description: 'The pending request to break the embargo, if any.',
  })
  embargoBreak(@Parent() { embargoBreak }: ManuscriptEntity): EmbargoBreakRequest | null {
    return embargoBreak;
  }
}
