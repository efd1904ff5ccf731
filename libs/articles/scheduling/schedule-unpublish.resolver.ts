import type { Actor, Phrasing } from '@kopij/editorial';
import { CurrentUser, Requires } from '@kopij/identity';
import { Prose } from '@kopij/platform';
import { Args, Context, Field, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { ManuscriptPayload } from '../contract/manuscript-payload.types.js';
import { longestComment, ManuscriptInput } from '../contract/manuscript.inputs.js';
import { payload } from '../contract/payload.js';
import { LocalTime, TimeZone } from './planned-moment.input.js';
import { ScheduleUnpublish } from './schedule-unpublish.js';

@InputType()
class ScheduleUnpublishInput extends ManuscriptInput {
  @LocalTime()
  localTime: string;

  @TimeZone()
  timeZone: string;

  @Field({ description: 'The reason, kept in the history.' })
  @Prose(longestComment)
  reason: string;
}

@ObjectType()
class ScheduleUnpublishPayload extends ManuscriptPayload {}

@Resolver()
export class ScheduleUnpublishResolver {
  constructor(private readonly scheduleEnd: ScheduleUnpublish) {}

  @Mutation(() => ScheduleUnpublishPayload, {
    description: 'Schedules when the article, live or scheduled, is unpublished.',
  })
  @Requires('manuscript:publish')
  scheduleUnpublish(
    @CurrentUser() actor: Actor,
    @Args('input') input: ScheduleUnpublishInput,
    @Context() phrasing: Phrasing,
  ): Promise<ScheduleUnpublishPayload> {
    return payload(this.scheduleEnd.execute(actor, input), phrasing);
  }
}
