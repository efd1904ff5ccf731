import { showsSomething } from '@kopij/editorial';
import { InvalidArgumentError } from 'commander';
import { demandDirection } from './demand-direction.js';

/** Reads an option that is a name: a single line of visible text, with a maximum length. */
export function shortText(longest: number): (written: string) => string {
  return (written) => {
    const text = demandDirection(written.trim());
    if (showsSomething(text) && text.length <= longest && !/\p{Cc}/u.test(text)) return text;
    throw new InvalidArgumentError(`It must have 1 to ${longest} characters, on one line.`);
  };
}
