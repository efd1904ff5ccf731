import { chromium } from 'playwright-core';

/** A browser without windows, on a profile of its own, that asks nothing of anybody but the pages it is sent to. */
export function openBrowser() {
  return chromium.launch({
    executablePath: process.env['KOPIJ_TEST_CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
