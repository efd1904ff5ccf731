import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { atTheTop } from './run/at-the-top.js';
import { named } from './run/named.js';
import { runJest } from './test/run-jest.js';
import { parts, suites } from './test/suites.js';

/**
 * `npm test` runs the check and every test that can run on this machine; `npm test -- rules sqlite` runs only the named suites. Suites that
 * cannot run are listed at the end. With CI=true or KOPIJ_REQUIRE_ALL=1 they count as a failure. `--results FILE` writes Jest's JSON
 * report to a file.
 */
await atTheTop(async () => {
  const { values, positionals } = parseArgs({
    options: { results: { type: 'string' } },
    allowPositionals: true,
  });
  const wanted = named(suites, positionals);

  const missing = await whatIsMissing([...wanted, ...(positionals.length === 0 ? parts : [])]);
  const names = wanted.map(({ name }) => name).filter((name) => !missing.has(name));
  console.log(`Running ${names.join(', ') || 'nothing'}.`);

  const isChecked = !names.includes('check') || check();
  const projects = names.filter((name) => name !== 'check');
  const tests =
    projects.length > 0 ? runJest(projects, values.results) : { passed: 0, failed: 0, isWell: true };

  console.log('');
  if (!isChecked) console.log('FAILED: check. Its output is above that of the tests.');
  for (const [name, reason] of missing) console.log(`NOT RUN: ${name}, since ${reason}.`);
  console.log(`${tests.passed} passed, ${tests.failed} failed`);
  const isIncomplete = missing.size > 0 && mustRunAll();
  if (!isChecked || !tests.isWell || isIncomplete) process.exitCode = 1;
});

/** @param {readonly import('./test/suites.js').Suite[]} wanted */
async function whatIsMissing(wanted) {
  /** @type {Map<string, string>} */
  const missing = new Map();
  for (const { name, whyNot } of wanted) {
    const reason = await whyNot();
    if (reason !== null) missing.set(name, reason);
  }
  return missing;
}

function check() {
  return spawnSync(process.execPath, ['tools/check.js'], { stdio: 'inherit' }).status === 0;
}

function mustRunAll() {
  return process.env['CI'] === 'true' || process.env['KOPIJ_REQUIRE_ALL'] === '1';
}
