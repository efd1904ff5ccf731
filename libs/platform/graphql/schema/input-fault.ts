import type { Locale } from '@kopij/editorial';
import type { UserErrorCode } from './user-error.types.js';

/** One value that is not of the form asked for. */
export interface InputFault {
  /** The way to the value in the input, outermost first. */
  readonly field: readonly string[];
  /** The rule of class-validator it breaks, and what that rule was given: `maxLength`, [120]. */
  readonly rule: string;
  readonly settings: readonly unknown[];
  readonly code: UserErrorCode;
  /** What the rule itself has to say, where it has words of its own: see `said`. */
  readonly words?: Readonly<Record<Locale, string>>;
}
