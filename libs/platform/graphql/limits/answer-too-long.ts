import { Problem } from '../../basics/problem.js';
import { settings } from '../../config/settings.js';

/** An answer exceeds the maximum size. It is not sent partially, and not computed in another way. */
export class AnswerTooLong extends Problem {
  /** @param allowed in bytes */
  constructor(allowed: number) {
    super(
      'LIMIT_EXCEEDED',
      `The response is too long: more than ${allowed.toLocaleString('en')} bytes, the maximum (${settings.maxAnswerBytes.variable}). Request fewer items at a time, or fewer fields.`,
    );
  }
}
