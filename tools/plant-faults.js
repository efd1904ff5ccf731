import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { faults } from './check/faults.js';
import { steps } from './check/steps.js';
import { atTheTop } from './run/at-the-top.js';
import { named } from './run/named.js';

/**
 * Proves that the check works: plants the faults of each step in a copy of the repository, and verifies that this step fails and reports
 * each of them, and that no other step fails. `--quick` does not run the other steps. Arguments name the steps to prove.
 */
await atTheTop(() => {
  const { values, positionals } = parseArgs({
    options: { quick: { type: 'boolean' } },
    allowPositionals: true,
  });
  const wanted = named(steps, positionals);
  const copy = copyOfTheRepository();
  try {
    const isQuick = values.quick === true;
    if (!isQuick) refuseWhenFaulty(copy);
    const wrong = wanted.flatMap(({ name }) => prove(copy, name, isQuick));
    if (wrong.length > 0) throw new Error(`\n${wrong.join('\n')}`);
  } finally {
    rmSync(copy, { recursive: true });
  }
});

function copyOfTheRepository() {
  const copy = mkdtempSync(join(tmpdir(), 'kopij-faults-'));
  const made = ['.git', 'coverage', 'data', 'dist', 'node_modules'];
  for (const entry of readdirSync('.').filter((name) => !made.includes(name))) {
    cpSync(entry, join(copy, entry), { recursive: true, filter: (path) => !path.endsWith('/node_modules') });
  }
  for (const packages of ['node_modules', 'apps/studio/node_modules']) {
    symlinkSync(resolve(packages), join(copy, packages));
  }
  return copy;
}

/** @param {string} copy */
function refuseWhenFaulty(copy) {
  const { failed, output } = check(copy, []);
  if (failed.length === 0) return;
  throw new Error(`Nothing can be proved while the check fails without a planted fault.\n${output}`);
}

/**
 * @param {string} copy
 * @param {string} step
 * @param {boolean} alone whether to run this step only
 * @returns {string[]} what is wrong with the step, one per line
 */
function prove(copy, step, alone) {
  const planted = faults.filter((fault) => fault.step === step);
  if (planted.length === 0) return [`${step}: no fault is defined for this step`];
  const undo = planted.map((fault) => plant(copy, fault));
  const { failed, output } = check(copy, alone ? [step] : []);
  undo.reverse().forEach((restore) => restore());

  const wrong = planted
    .filter(({ found }) => !found.test(output))
    .map(({ fault }) => `${step}: does not find ${fault}`);
  if (failed.join() !== step)
    wrong.push(`${step}: the steps that failed were ${failed.join(', ') || 'none'}`);
  for (const { fault } of planted) console.log(`${step.padEnd(12)}${fault}`);
  if (wrong.length > 0) wrong.push(output);
  return wrong;
}

/**
 * @param {string} copy
 * @param {import('./check/faults.js').Fault} fault
 * @returns {() => void} removes the fault again
 */
function plant(copy, { fault, file, edit }) {
  const path = join(copy, typeof file === 'string' ? file : firstFile(file));
  const before = existsSync(path) ? readFileSync(path, 'utf8') : null;
  const after = edit(before ?? '');
  if (after === before) throw new Error(`${path} was not changed by planting ${fault}.`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, after);
  return () => (before === null ? rmSync(path) : writeFileSync(path, before));
}

/** @param {RegExp} pattern */
function firstFile(pattern) {
  const found = readdirSync('libs', { recursive: true, encoding: 'utf8' }).find((path) => pattern.test(path));
  if (found === undefined) throw new Error(`No file of any lib matches ${pattern.source}.`);
  return join('libs', found);
}

/**
 * @param {string} copy
 * @param {readonly string[]} names
 */
function check(copy, names) {
  const { stdout, stderr } = spawnSync(process.execPath, ['tools/check.js', ...names], {
    cwd: copy,
    encoding: 'utf8',
  });
  const failed = [...stdout.matchAll(/^FAIL {2}(\S+)/gm)].map(([, name = '']) => name);
  return { failed, output: `${stdout}${stderr}` };
}
