import { availableParallelism } from 'node:os';
import { runStep } from './check/run-step.js';
import { steps } from './check/steps.js';
import { writeSchemaTypes } from './check/write-schema-types.js';
import { atTheTop } from './run/at-the-top.js';
import { buildWhenStale } from './run/build.js';
import { named } from './run/named.js';

/** `npm run check` runs every step; `npm run check -- lint types` only those named. Prints a line for each, and the output of failures. */
await atTheTop(async () => {
  const wanted = named(steps, process.argv.slice(2));
  writeSchemaTypes();
  const broken = wanted.some(({ needsBuild }) => needsBuild) ? whyNotBuilt() : null;
  /** @type {string[]} */
  const failures = broken === null ? [] : [report('build', { passed: false, seconds: 0, output: broken })];
  const queue = wanted.filter(({ needsBuild }) => broken === null || !needsBuild);
  await Promise.all(
    Array.from({ length: availableParallelism() }, async () => {
      for (let step = queue.shift(); step; step = queue.shift()) {
        const outcome = await runStep(step.commands);
        const said = report(step.name, outcome);
        if (!outcome.passed) failures.push(said);
      }
    }),
  );
  if (failures.length > 0) throw new Error(`\n${failures.join('\n')}`);
});

/** A failed build must not hide the results of the other steps. */
function whyNotBuilt() {
  try {
    buildWhenStale();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/**
 * Prints the result of a step on one line.
 *
 * @param {string} name
 * @param {import('./check/run-step.js').Outcome} outcome
 * @returns {string} its output, under its name
 */
function report(name, { passed, seconds, output }) {
  // A step that could check only a part says so; this is shown even if the step passes.
  const notes = output.match(/^not checked: .*/gm) ?? [];
  const line = [passed ? 'ok  ' : 'FAIL', name.padEnd(12), `${seconds.toFixed(1)} s`.padStart(7), ...notes];
  console.log(line.join('  '));
  return `--- ${name}\n${output.trim()}\n`;
}
