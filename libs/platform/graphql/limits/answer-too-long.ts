import { Problem } from '../../basics/problem.js';
import { settings } from '../../config/settings.js';

/** That an answer is longer than any may be. It is not sent in part, and not made in another way. */
export class AnswerTooLong extends Problem {
  /** @param allowed in bytes */
  constructor(allowed: number) {
    super(
      'LIMIT_EXCEEDED',
      `The answer is too long: more than ${allowed.toLocaleString('en')} bytes, where no more are allowed (${settings.maxAnswerBytes.variable}). Ask for fewer items at a time, or for less of each.`,
    );
  }
}
