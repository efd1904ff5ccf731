import { InvalidArgumentError } from 'commander';

/** Reads an option that is a name: one line, not empty, of at most so many characters. */
export function shortText(longest: number): (written: string) => string {
  return (written) => {
    const text = written.trim();
    if (text.length > 0 && text.length <= longest && !/\p{Cc}/u.test(text)) return text;
    throw new InvalidArgumentError(`It must have 1 to ${longest} characters, on one line.`);
  };
}
