import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';

/**
 * Resolves when these pages can be opened without the server. Those that are not shown are loaded one after the other, and on a busy
 * machine the network rests in between.
 *
 * @param names `board`, `wire`
 */
export async function untilLoaded(page: Page, ...names: readonly string[]): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    const loaded = await page.evaluate<string[]>(
      "performance.getEntriesByType('resource').map(({ name }) => name)",
    );
    const missing = names.filter((name) => !loaded.some((url) => url.includes(`/assets/${name}-page-`)));
    if (missing.length === 0) return;
    if (tries === 400) throw new Error(`Not loaded: ${missing.join()}.`);
    await sleep(50);
  }
}
