import type { Actor, FindingCode, Phrasing } from '@kopij/editorial';
import { CurrentUser, Requires } from '@kopij/identity';
import { Args, Context, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { Acknowledge } from '../contract/acknowledge.js';
import { ManuscriptPayload } from '../contract/manuscript-payload.types.js';
import { RevisionInput } from '../contract/manuscript.inputs.js';
import { payload } from '../contract/payload.js';
import { LocalTime, TimeZone } from './planned-moment.input.js';
import { ScheduleManuscript } from './schedule-manuscript.js';

@InputType()
class ScheduleManuscriptInput extends RevisionInput {
  @LocalTime()
  localTime: string;

  @TimeZone()
  timeZone: string;

  @Acknowledge()
  acknowledge?: FindingCode[] | null;
}

@ObjectType()
class ScheduleManuscriptPayload extends ManuscriptPayload {}

@Resolver()
export class ScheduleManuscriptResolver {
  constructor(private readonly schedule: ScheduleManuscript) {}

  @Mutation(() => ScheduleManuscriptPayload, {
    description:
      'Schedules the publication of exactly the given revision. If the server is down at that time, it is published when the server is back.',
  })
  @Requires('manuscript:publish')
  scheduleManuscript(
    @CurrentUser() actor: Actor,
    @Args('input') input: ScheduleManuscriptInput,
    @Context() phrasing: Phrasing,
  ): Promise<ScheduleManuscriptPayload> {
    return payload(this.schedule.execute(actor, input), phrasing);
  }
}
