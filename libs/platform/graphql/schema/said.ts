import type { ValidationOptions } from 'class-validator';
import type { Locale } from '@kopij/editorial';
import type { UserErrorCode } from './user-error.types.js';

/** What a rule leaves with class-validator, for `inputFaults`. */
export interface RuleContext {
  readonly words: Readonly<Record<Locale, string>>;
  readonly code: UserErrorCode;
}

/**
 * What a rule says of a value that breaks it, in both languages, to follow the name of the field: `must be a web address`. For rules
 * whose own words say nothing to the person who typed the value, such as those that hold a regular expression.
 *
 * @param code what a program is told of it
 */
export function said(words: RuleContext['words'], code: UserErrorCode = 'INVALID_INPUT'): ValidationOptions {
  const context: RuleContext = { words, code };
  return { message: `$property ${words.en}`, context };
}
