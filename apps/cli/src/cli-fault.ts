/**
 * An error for the person at the terminal: what went wrong and what to do. Printed without a stack trace; exit code
 * 1.
 */
export class CliFault extends Error {
  /** @param faults one line each */
  static of(faults: readonly string[]): CliFault {
    return new CliFault(faults.join('\n'));
  }
}
