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
  description: 'What happens by itself when its time has come.',
  values: {
    publish: 'The named revision goes live.',
    unpublish: 'What is live is taken down.',
    liftEmbargo: 'What an embargo has hidden is shown.',
  },
});

@ObjectType({ description: 'What happens to a manuscript by itself when its time has come.' })
export class Schedule {
  @Field(() => TimedActionEnum)
  action: TimedAction;

  @Field(() => DateTime, { description: 'When, as an instant.' })
  dueAt: Instant;

  @Field(() => String, {
    nullable: true,
    description: 'What the clock on the wall says then; null for the end of an embargo.',
  })
  localTime: string | null;

  @Field(() => String, { nullable: true, description: 'Where that clock hangs: an IANA name.' })
  timeZone: string | null;

  @Field(() => Int, {
    description: 'The working copy when it was planned; what is to be published is exactly this.',
  })
  revision: number;

  @Field(() => DateTime)
  plannedAt: Instant;
}

@ObjectType({
  description:
    'That what was planned could not be carried out. It stands until somebody plans, publishes or puts aside anew.',
})
export class MissedSchedule {
  @Field(() => DateTime, { description: 'When it was due.' })
  dueAt: Instant;

  @Field(() => DateTime, { description: 'When it was tried.' })
  missedAt: Instant;

  @Holds(3)
  @Field(() => [UserErrorCodeEnum], { description: 'All that was in the way.' })
  reasons: UserErrorCode[];

  @Holds(3)
  @Field(() => [String], {
    description: 'The same in words, in the language asked for by `Accept-Language`.',
  })
  explanations: string[];
}
