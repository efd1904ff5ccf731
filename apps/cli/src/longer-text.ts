import { InvalidArgumentError } from 'commander';
import { demandDirection } from './demand-direction.js';

/** Reads a prose option with a maximum length. The newsroom's rules decide whether it may be empty. */
export function longerText(longest: number): (written: string) => string {
  return (written) => {
    if (written.length <= longest) return demandDirection(written);
    throw new InvalidArgumentError(`It must have at most ${longest} characters.`);
  };
}
