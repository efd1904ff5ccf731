import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

export const browserPath = process.env['KOPIJ_TEST_CHROMIUM'] ?? '/usr/bin/chromium';

const mustRun = process.env['CI'] === 'true' || process.env['KOPIJ_REQUIRE_ALL'] === '1';

/** Whether tests that take a browser can be run; where all of them have to, they fail for want of one. */
export const hasBrowser = mustRun || existsSync(browserPath);

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: browserPath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
