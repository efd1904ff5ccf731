import { KeepsDirection, ShowsSomething } from '@kopij/platform';
import { applyDecorators } from '@nestjs/common';
import { Matches, type ValidationOptions } from 'class-validator';

/** Text on one line with something to see in it, of at most so many characters, with no control characters in it. */
export function OneLine(longest: number, options: ValidationOptions = {}): PropertyDecorator {
  const message = `$property must be a single line of 1 to ${longest} characters`;
  return applyDecorators(
    Matches(new RegExp(`^\\P{Cc}{1,${longest}}$`, 'u'), { ...options, message }),
    ShowsSomething(options),
    KeepsDirection(options),
  );
}
