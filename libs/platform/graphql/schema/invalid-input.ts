import { Problem } from '../../basics/problem.js';
import type { InputFault } from './input-fault.js';
import { inputMessage } from './input-message.js';

/** The input is invalid. In a mutation, all faults become `userErrors`; elsewhere it is a problem. */
export class InvalidInput extends Problem {
  constructor(readonly faults: readonly InputFault[]) {
    super(
      'BAD_INPUT',
      `The input is not valid: ${faults.map((fault) => inputMessage(fault, 'en')).join('; ')}.`,
    );
  }
}
