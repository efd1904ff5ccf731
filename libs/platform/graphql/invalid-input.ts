import { Problem } from '../problem.js';

/** One value that is not of the form asked for. */
export interface InputFault {
  /** The way to the value in the input, outermost first. */
  readonly field: readonly string[];
  /** The rule of class-validator it breaks, and what that rule was given: `maxLength`, [120]. */
  readonly rule: string;
  readonly settings: readonly unknown[];
  /** What class-validator says, in English. */
  readonly message: string;
}

/** The form of the input is wrong. A mutation answers it with all faults as `userErrors`; elsewhere it is a problem. */
export class InvalidInput extends Problem {
  constructor(readonly faults: readonly InputFault[]) {
    super('BAD_INPUT', `The input is not valid: ${faults.map(({ message }) => message).join('; ')}.`);
  }
}
