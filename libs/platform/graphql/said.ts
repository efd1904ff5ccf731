import type { ValidationOptions } from 'class-validator';
import type { Locale } from '@kopij/editorial';

/**
 * What a rule says of a value that breaks it, in both languages, to follow the name of the field: `must be a web address`. For rules
 * whose own words say nothing to the person who typed the value, such as those that hold a regular expression.
 */
export function said(words: Readonly<Record<Locale, string>>): ValidationOptions {
  return { message: `$property ${words.en}`, context: words };
}
