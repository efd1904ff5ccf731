import {
  DateTime,
  enumOf,
  Holds,
  type Instant,
  type UserErrorCode,
  UserErrorCodeEnum,
} from '@kopij/platform';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { timedActions, type TimedAction } from '../plans/timed-action.js';

const TimedActionEnum = enumOf('TimedAction', timedActions, {
  description: 'An action that the scheduler performs.',
  values: {
    publish: 'Publishes the given revision.',
    unpublish: 'Unpublishes the article.',
    liftEmbargo: 'Shows an article again when its embargo ends.',
  },
});

@ObjectType({ description: 'An action that the scheduler will perform on a manuscript at a set time.' })
export class Schedule {
  @Field(() => TimedActionEnum)
  action: TimedAction;

  @Field(() => DateTime, { description: 'When it is due, as an instant.' })
  dueAt: Instant;

  @Field(() => String, {
    nullable: true,
    description: 'When it is due, as local time; null for the end of an embargo.',
  })
  localTime: string | null;

  @Field(() => String, { nullable: true, description: 'The IANA name of the time zone of `localTime`.' })
  timeZone: string | null;

  @Field(() => Int, {
    description:
      'The revision of the working copy when it was scheduled. A publication publishes exactly this revision.',
  })
  revision: number;

  @Field(() => DateTime)
  plannedAt: Instant;
}

@ObjectType({
  description:
    'A schedule that could not be carried out. It is kept until somebody reschedules, publishes or spikes the manuscript.',
})
export class MissedSchedule {
  @Field(() => DateTime, { description: 'When it was due.' })
  dueAt: Instant;

  @Field(() => DateTime, { description: 'When it was attempted.' })
  missedAt: Instant;

  @Holds(3)
  @Field(() => [UserErrorCodeEnum], { description: 'All that was in the way.' })
  reasons: UserErrorCode[];

  @Holds(3)
  @Field(() => [String], {
    description: 'The reasons as messages, in the language of `Accept-Language`.',
  })
  explanations: string[];
}
