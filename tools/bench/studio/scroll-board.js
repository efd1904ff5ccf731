import { cards } from './studio-newsroom.js';

/** @typedef {{ script: number, layout: number, style: number, task: number }} ScrollSample processor time of the page, in milliseconds */

/** A screenful at a time, a frame for each. */
const toTheEnd = `(async () => {
  const it = document.querySelector('.column');
  while (it.scrollTop + it.clientHeight < it.scrollHeight - 1) {
    it.scrollBy(0, it.clientHeight);
    await new Promise(requestAnimationFrame);
  }
})()`;

/**
 * Scrolls through a column of the board that is open, from its first card to its last, after all of them were asked for.
 *
 * @param {import('./visit.js').Visit} visit
 * @returns {Promise<ScrollSample>}
 */
export async function scrollBoard({ page, cdp }) {
  const column = page.locator('.column').first();
  const shown = column.locator('a[data-row]');
  for (let before = 0; (await shown.count()) < cards; before = await shown.count()) {
    // Not by the mouse: the focus goes to the first of those that came, and the column with it, maybe between down and up.
    await column.locator('.more').dispatchEvent('click');
    await shown.nth(before).waitFor();
  }
  await page.evaluate(`document.querySelector('.column').scrollTo(0, 0)`);
  await page.waitForLoadState('networkidle');
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await metricsOf(cdp);
  await page.evaluate(toTheEnd);
  const after = await metricsOf(cdp);
  const taken = (/** @type {string} */ name) => ((after.get(name) ?? 0) - (before.get(name) ?? 0)) * 1_000;
  return {
    script: taken('ScriptDuration'),
    layout: taken('LayoutDuration'),
    style: taken('RecalcStyleDuration'),
    task: taken('TaskDuration'),
  };
}

/** @param {import('playwright-core').CDPSession} cdp */
async function metricsOf(cdp) {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return new Map(metrics.map(({ name, value }) => [name, value]));
}
