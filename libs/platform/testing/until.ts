import { setTimeout as sleep } from 'node:timers/promises';

/** Resolves when it is so; gives up after half a minute, which nothing takes unless the machine is very busy. */
export async function until(isSo: () => boolean | Promise<boolean>, patience = 30_000): Promise<void> {
  const deadline = performance.now() + patience;
  while (!(await isSo())) {
    if (performance.now() > deadline) throw new Error('It never came about.');
    await sleep(5);
  }
}
