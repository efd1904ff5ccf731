import { overridesDirection } from '@kopij/editorial';
import { InvalidArgumentError } from 'commander';

/** @throws {InvalidArgumentError} if the text contains a direction override */
export function demandDirection(text: string): string {
  if (!overridesDirection(text)) return text;
  throw new InvalidArgumentError(
    'This contains an invisible character that reverses the reading direction (U+202D or U+202E). Retype it.',
  );
}
