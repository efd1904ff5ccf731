import fc from 'fast-check';
import type { Browser } from 'playwright-core';
import { browserPath, hasBrowser, openBrowser } from '../testing/open-browser.js';
import { openStudio, type OpenStudio } from '../testing/studio/open-studio.js';
import { openStudioPage } from '../testing/studio/studio-page.js';
import { WritingDay, type Deed } from '../testing/studio/writing-day.js';

const seed = Number(process.env['KOPIJ_STUDIO_SEED'] ?? 1);

/** How many days are played; each takes some seconds. */
const days = Number(process.env['KOPIJ_STUDIO_INTERLEAVINGS'] ?? 6);

// A server and a browser are started, and the server is killed and started again.
jest.setTimeout(120_000 + days * 60_000);

const place = fc.constantFrom('headline' as const, 'first' as const, 'last' as const);
const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('type' as const), place }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('pause' as const),
      milliseconds: fc.integer({ min: 0, max: 1_500 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('colleague' as const), place }) },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constantFrom('network', 'server', 'session', 'reload', 'window', 'save'),
    }),
  },
);

describe('what an editor types', () => {
  if (!hasBrowser) {
    it('is not typed on this machine', () => {
      console.warn(
        `NOT RUN: days of writing in a browser, since there is no ${browserPath} (KOPIJ_TEST_CHROMIUM).`,
      );
    });
    return;
  }

  let studio: OpenStudio;
  let browser: Browser;
  let day: WritingDay;

  beforeAll(async () => {
    [studio, browser] = await Promise.all([openStudio(), openBrowser()]);
    const writer = await studio.hire('EDITOR', 'Ebru');
    const colleague = await studio.hire('EDITOR', 'Roos');
    const at = await openStudioPage(browser, studio);
    const { context, page } = at;
    await at.signIn(writer);
    await page.close();
    day = new WritingDay(studio, writer, colleague, context);
  });
  afterAll(async () => {
    await browser.close();
    await day.close();
    await studio.close();
  });

  it(`is found again, in whatever order things go wrong: ${String(days)} days`, async () => {
    const all = fc.sample(fc.array(deed, { minLength: 6, maxLength: 12 }), { seed, numRuns: days });
    let typed = 0;
    for (const [at, deeds] of all.entries()) {
      typed += await day.play(deeds).catch((cause: unknown) => {
        throw new Error(`Day ${String(at)} of seed ${String(seed)}: ${JSON.stringify(deeds)}`, { cause });
      });
    }
    // Most of it could be typed.
    expect(typed).toBeGreaterThan(days);
  });
});
