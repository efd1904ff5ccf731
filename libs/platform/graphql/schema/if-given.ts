import { ValidateIf } from 'class-validator';

/** An optional field that may not be null. */
export function IfGiven(): PropertyDecorator {
  return ValidateIf((_, value) => value !== undefined);
}
