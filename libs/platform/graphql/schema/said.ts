import type { ValidationOptions } from 'class-validator';
import type { Locale } from '@kopij/editorial';
import type { UserErrorCode } from './user-error.types.js';

/** The context a rule passes through class-validator to `inputFaults`. */
export interface RuleContext {
  readonly words: Readonly<Record<Locale, string>>;
  readonly code: UserErrorCode;
}

/**
 * A rule's own message in both languages, to follow the name of the field: `must be a web address`. For rules whose
 * default message would not help users, such as regular expressions.
 *
 * @param code the error code for programs
 */
export function said(words: RuleContext['words'], code: UserErrorCode = 'INVALID_INPUT'): ValidationOptions {
  const context: RuleContext = { words, code };
  return { message: `$property ${words.en}`, context };
}
