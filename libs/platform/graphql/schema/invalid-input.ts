import { Problem } from '../../basics/problem.js';
import type { InputFault } from './input-fault.js';
import { inputMessage } from './input-message.js';

/** The form of the input is wrong. A mutation answers it with all faults as `userErrors`; elsewhere it is a problem. */
export class InvalidInput extends Problem {
  constructor(readonly faults: readonly InputFault[]) {
    super(
      'BAD_INPUT',
      `The input is not valid: ${faults.map((fault) => inputMessage(fault, 'en')).join('; ')}.`,
    );
  }
}
