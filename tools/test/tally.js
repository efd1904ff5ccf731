import { existsSync, readFileSync } from 'node:fs';

/**
 * Adds up Jest's reports. A test file that could not be loaded counts as one failed test, since its tests are unknown. So does a missing
 * report, since Jest ended before it could write it.
 *
 * @param {readonly string[]} accounts paths of the reports of `jest --json --outputFile`
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
