import type { FindingCode } from '@kopij/editorial';
import { Prose } from '@kopij/platform';
import { Field, InputType } from '@nestjs/graphql';
import { IsString, MaxLength } from 'class-validator';
import { Acknowledge } from '../contract/acknowledge.js';
import { longestComment, ManuscriptInput, RevisionInput } from '../contract/manuscript.inputs.js';

/** Longer than any that can be right: what is wrong with one is said with a code of its own. */
const longestTime = 32;
const longestZone = 64;

/** What the clock on the wall says when it is to happen. */
function LocalTime(): PropertyDecorator {
  return (target, key) => {
    Field(() => String, {
      description:
        'What the clock on the wall says then: `2026-03-29T09:00`. Nine stays nine, whatever summer time does; a time that there is twice means the first.',
    })(target, key);
    IsString()(target, key);
    MaxLength(longestTime)(target, key);
  };
}

/** Where that clock hangs. */
function TimeZone(): PropertyDecorator {
  return (target, key) => {
    Field(() => String, {
      description: 'Where that clock hangs, as the IANA calls it: `Europe/Amsterdam`.',
    })(target, key);
    IsString()(target, key);
    MaxLength(longestZone)(target, key);
  };
}

@InputType()
export class ScheduleManuscriptInput extends RevisionInput {
  @LocalTime()
  localTime: string;

  @TimeZone()
  timeZone: string;

  @Acknowledge()
  acknowledge?: FindingCode[] | null;
}

@InputType()
export class UnscheduleManuscriptInput extends ManuscriptInput {}

@InputType()
export class ScheduleUnpublishInput extends ManuscriptInput {
  @LocalTime()
  localTime: string;

  @TimeZone()
  timeZone: string;

  @Field({ description: 'Why, for the history.' })
  @Prose(longestComment)
  reason: string;
}

@InputType()
export class UnscheduleUnpublishInput extends ManuscriptInput {}
