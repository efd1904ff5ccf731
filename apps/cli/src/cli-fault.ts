/** What went wrong and what to do about it, for the person at the terminal: printed alone, without a stack; exit code 1. */
export class CliFault extends Error {
  /** @param faults one line each */
  static of(faults: readonly string[]): CliFault {
    return new CliFault(faults.join('\n'));
  }
}
