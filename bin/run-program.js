import { whyNotReady } from './why-not-ready.js';

/**
 * Runs one of Kopij's built programs, or says why it cannot.
 *
 * @param {string} program its path in the project
 */
export async function runProgram(program) {
  const reason = whyNotReady(program);
  if (reason === null) {
    await import(new URL(`../${program}`, import.meta.url).href);
  } else {
    process.stderr.write(`${reason}\n`);
    process.exitCode = 1;
  }
}
