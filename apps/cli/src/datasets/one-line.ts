import { KeepsDirection, ShowsSomething } from '@kopij/platform';
import { applyDecorators } from '@nestjs/common';
import { Matches, type ValidationOptions } from 'class-validator';

/** A single line with visible text, with a maximum length and without control characters. */
export function OneLine(longest: number, options: ValidationOptions = {}): PropertyDecorator {
  const message = `$property must be a single line of 1 to ${longest} characters`;
  return applyDecorators(
    Matches(new RegExp(`^\\P{Cc}{1,${longest}}$`, 'u'), { ...options, message }),
    ShowsSomething(options),
    KeepsDirection(options),
  );
}
