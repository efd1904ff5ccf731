import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';

/**
 * @typedef {{ status: string, fullName: string }} Test
 * @typedef {{ name: string, status: string, assertionResults: Test[] }} Suite
 * @typedef {{ numPassedTests: number, numFailedTests: number, numRuntimeErrorTestSuites: number, testResults: Suite[] }} Account
 */

/**
 * Adds up Jest's reports, and names what failed. A test file that could not be loaded counts as one failed test, since its tests are
 * unknown. So does a missing report, since Jest ended before it could write it.
 *
 * @param {readonly string[]} accounts paths of the reports of `jest --json --outputFile`
 */
export function tally(accounts) {
  let passed = 0;
  let failed = 0;
  /** @type {string[]} */
  const failures = [];
  for (const path of accounts) {
    if (!existsSync(path)) {
      failed += 1;
      failures.push(`${path} was not written.`);
      continue;
    }
    /** @type {Account} */
    const account = JSON.parse(readFileSync(path, 'utf8'));
    passed += account.numPassedTests;
    failed += account.numFailedTests + account.numRuntimeErrorTestSuites;
    failures.push(...account.testResults.flatMap(failuresOf));
  }
  return { passed, failed, failures };
}

/** @param {Suite} suite */
function failuresOf({ name, status, assertionResults }) {
  const file = relative('.', name);
  const tests = assertionResults
    .filter((test) => test.status === 'failed')
    .map((test) => `${file}: ${test.fullName}`);
  return status === 'failed' && tests.length === 0 ? [`${file} could not be loaded.`] : tests;
}
