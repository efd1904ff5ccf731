import { ValidateIf } from 'class-validator';

/** May be left out; null is no value for it. */
export function IfGiven(): PropertyDecorator {
  return ValidateIf((_, value) => value !== undefined);
}
