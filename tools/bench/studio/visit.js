/**
 * A page of a browser that has never seen the studio, and keeps nothing of it: its network is this machine's, its processor may be slowed.
 *
 * @typedef {{ page: import('playwright-core').Page, cdp: import('playwright-core').CDPSession }} Visit
 * @typedef {{ browser: import('playwright-core').Browser, state: Awaited<ReturnType<import('playwright-core').BrowserContext['storageState']>>, slowed: number }} Visitor slowed: how many times slower its processor is
 */

/**
 * @template Result
 * @param {Visitor} visitor
 * @param {(visit: Visit) => Promise<Result>} look
 * @returns {Promise<Result>}
 */
export async function visit({ browser, state, slowed }, look) {
  const context = await browser.newContext({
    storageState: state,
    locale: 'nl-NL',
    viewport: { width: 1280, height: 900 },
  });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(180_000);
    const cdp = await context.newCDPSession(page);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowed });
    return await look({ page, cdp });
  } finally {
    await context.close();
  }
}

/**
 * Opens an address, and waits for the first of what is looked for.
 *
 * @param {Visit} visit
 * @param {string} address
 * @param {string} wanted a selector
 * @returns {Promise<number>} milliseconds from the beginning until the frame that shows it
 */
export async function untilShown({ page }, address, wanted) {
  await page.addInitScript(`window.shown = new Promise((shown) => {
    const look = () => {
      if (!document.querySelector(${JSON.stringify(wanted)})) return;
      watch.disconnect();
      requestAnimationFrame(() => setTimeout(() => shown(performance.now())));
    };
    const watch = new MutationObserver(look);
    watch.observe(document, { childList: true, subtree: true });
  })`);
  await page.goto(address);
  return page.evaluate('window.shown');
}
