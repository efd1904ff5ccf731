import { overridesDirection } from '@kopij/editorial';
import { InvalidArgumentError } from 'commander';

/** @throws {InvalidArgumentError} when the text is shown in another order than it stands in */
export function demandDirection(text: string): string {
  if (!overridesDirection(text)) return text;
  throw new InvalidArgumentError(
    'An invisible character in it reverses the reading direction (U+202D or U+202E). Type it again.',
  );
}
