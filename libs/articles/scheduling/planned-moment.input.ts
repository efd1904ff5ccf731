import { Field } from '@nestjs/graphql';
import { IsString, MaxLength } from 'class-validator';

/** Longer than any valid value, which is checked later and has its own error codes. */
const longestTime = 32;
const longestZone = 64;

/** The local time and time zone of a schedule. */
export function LocalTime(): PropertyDecorator {
  return (target, key) => {
    Field(() => String, {
      description:
        'The local time: `2026-03-29T09:00`. It stays the same if the rules for summer time change; a time that occurs twice means the first.',
    })(target, key);
    IsString()(target, key);
    MaxLength(longestTime)(target, key);
  };
}

/** Where that clock hangs. */
export function TimeZone(): PropertyDecorator {
  return (target, key) => {
    Field(() => String, {
      description: 'The IANA name of the time zone of `localTime`: `Europe/Amsterdam`.',
    })(target, key);
    IsString()(target, key);
    MaxLength(longestZone)(target, key);
  };
}
