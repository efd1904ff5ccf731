import { existsSync, readFileSync } from 'node:fs';

/**
 * Adds up Jest's own accounts. A file of tests that could not even be loaded has no tests to count and counts as one that
 * failed; so does an account that is not there, since Jest never came to write it.
 *
 * @param {readonly string[]} accounts paths of what `jest --json --outputFile` left
 */
export function tally(accounts) {
  let passed = 0;
  let failed = 0;
  for (const path of accounts) {
    if (!existsSync(path)) {
      failed += 1;
      continue;
    }
    /** @type {{ numPassedTests: number, numFailedTests: number, numRuntimeErrorTestSuites: number }} */
    const account = JSON.parse(readFileSync(path, 'utf8'));
    passed += account.numPassedTests;
    failed += account.numFailedTests + account.numRuntimeErrorTestSuites;
  }
  return { passed, failed };
}
