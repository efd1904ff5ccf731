import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';

/**
 * @typedef {object} Outcome
 * @property {boolean} passed
 * @property {number} seconds
 * @property {string} output what it printed, errors included, in order
 */

/**
 * Runs all commands of a step, one after another, even if one fails, so that all faults are reported at once.
 *
 * @param {readonly (readonly string[])[]} commands
 * @returns {Promise<Outcome>}
 */
export async function runStep(commands) {
  const begun = performance.now();
  let passed = true;
  let output = '';
  for (const command of commands) {
    const outcome = await run(command);
    passed &&= outcome.passed;
    output += outcome.output;
  }
  return { passed, output, seconds: (performance.now() - begun) / 1_000 };
}

/**
 * @param {readonly string[]} command
 * @returns {Promise<{ passed: boolean, output: string }>}
 */
function run([program = '', ...rest]) {
  const tools = join(process.cwd(), 'node_modules', '.bin');
  const PATH = `${tools}${delimiter}${process.env['PATH'] ?? ''}`;
  return new Promise((resolve) => {
    const child = spawn(program, rest, {
      env: { ...process.env, PATH, NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (/** @type {Buffer} */ chunk) => (output += chunk.toString()));
    child.stderr.on('data', (/** @type {Buffer} */ chunk) => (output += chunk.toString()));
    child.on('error', ({ message }) => resolve({ passed: false, output: `${program}: ${message}\n` }));
    child.on('close', (code) => resolve({ passed: code === 0, output }));
  });
}
