import { fileURLToPath } from 'node:url';

/**
 * Runs a command in the root folder of the project, wherever it was started. If it throws, prints the message and exits with an error
 * code.
 *
 * @param {() => void | Promise<void>} work
 */
export async function atTheTop(work) {
  process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
  try {
    await work();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
