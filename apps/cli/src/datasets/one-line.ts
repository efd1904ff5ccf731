import { Matches, type ValidationOptions } from 'class-validator';

/** Text on one line, not empty, of at most so many characters, with no control characters in it. */
export function OneLine(longest: number, options: ValidationOptions = {}): PropertyDecorator {
  const message = `$property must be a single line of 1 to ${longest} characters`;
  return Matches(new RegExp(`^\\P{Cc}{1,${longest}}$`, 'u'), { ...options, message });
}
