import { fileURLToPath } from 'node:url';

/**
 * Runs a command from the top of the project, whatever folder it was given in, and ends it with one clear message where it
 * cannot go on.
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
