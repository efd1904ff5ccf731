import { InvalidArgumentError } from 'commander';

/** Reads an option that is a whole number from 1, with a maximum. */
export function wholeNumber(most: number): (written: string) => number {
  return (written) => {
    const number = /^\d{1,10}$/.test(written) ? Number(written) : 0;
    if (number >= 1 && number <= most) return number;
    throw new InvalidArgumentError(`It must be a whole number from 1 to ${most}.`);
  };
}
