import type { Locale } from '@kopij/editorial';
import type { UserErrorCode } from './user-error.types.js';

/** One value that does not have the right format. */
export interface InputFault {
  /** The path to the value in the input, outermost first. */
  readonly field: readonly string[];
  /** The class-validator rule it violates, with its arguments: `maxLength`, [120]. */
  readonly rule: string;
  readonly settings: readonly unknown[];
  readonly code: UserErrorCode;
  /** The rule's own message, if it has one: see `said`. */
  readonly words?: Readonly<Record<Locale, string>>;
}
