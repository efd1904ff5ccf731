import { InvalidArgumentError } from 'commander';
import { demandDirection } from './demand-direction.js';

/** Reads an option that is prose: of at most so many characters. Whether it may be empty is for the newsroom's rules to say. */
export function longerText(longest: number): (written: string) => string {
  return (written) => {
    if (written.length <= longest) return demandDirection(written);
    throw new InvalidArgumentError(`It must have at most ${longest} characters.`);
  };
}
