import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { atTheTop } from './run/at-the-top.js';
import { freePort } from './run/free-port.js';

/**
 * `npm run studio:screens` serves a demo of its own and makes docs/images/studio.png. `npm run studio:screens -- FOLDER` makes a picture of
 * every screen, in both themes, in that folder.
 */
const passwordOf = (/** @type {string} */ who) => new RegExp(String.raw`${who}@demo\.example +(\S+)`);

/** @typedef {(page: import('playwright-core').Page) => Promise<unknown>} Way */

/** How to come to each screen from my work. @type {Record<string, Way>} */
const ways = {
  work: (page) => page.getByRole('heading', { level: 2 }).first().waitFor(),
  manuscript: async (page) => {
    await page.locator('a[data-row]').first().click();
    await page.locator('article.copy').waitFor();
  },
  board: async (page) => {
    await page.goto(`${new URL(page.url()).origin}/studio/board?state=PUBLISHED`);
    await page.locator('a[data-row]').first().waitFor();
  },
  search: async (page) => {
    await page.goto(`${new URL(page.url()).origin}/studio/search?in=articles&q=de`);
    await page.locator('mark').first().waitFor();
  },
  commands: async (page) => {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('brug');
    await page.getByRole('option').filter({ hasText: 'Brug over de Meent' }).waitFor();
  },
  revisions: async (page) => {
    await open(page, 'brug');
    await page.getByRole('link', { name: 'Compare revisions' }).click();
    await page.locator('ins').first().waitFor();
  },
  preview: async (page) => {
    await open(page, 'brug');
    await page.getByRole('link', { name: 'Preview' }).click();
    await page.getByRole('button', { name: 'Make a link' }).click();
    await page.getByRole('button', { name: 'Copy the link' }).waitFor();
  },
  merge: async (page) => {
    await open(page, 'tarweprijs');
    await page.getByRole('link', { name: 'Merge …' }).click();
    await page.locator('ins').first().waitFor();
  },
  tour: async (page) => {
    await page.goto(`${new URL(page.url()).origin}/studio?tour`);
    await page.getByRole('button', { name: 'Next' }).waitFor();
  },
  wire: async (page) => {
    await page.goto(`${new URL(page.url()).origin}/studio/wire`);
    await page.locator('a[data-row]').first().click();
    await page.locator('article.item').waitFor();
  },
};

/** Those for whoever runs the newsroom; the first thing of each list is open. @type {Record<string, Way>} */
const newsroomWays = {
  ...Object.fromEntries(
    [
      'sections',
      'agencies',
      'people',
      'teams',
      'tokens',
      'sources',
      'rules',
      'webhooks',
      'usage',
      'trail',
    ].map((screen) => [
      screen,
      async (/** @type {import('playwright-core').Page} */ page) => {
        await page.goto(`${new URL(page.url()).origin}/studio/newsroom/${screen}`);
        await page.locator('nav.states').waitFor();
        await page.waitForLoadState('networkidle');
        const first = page.locator('.inbox a[data-row]').first();
        if ((await first.count()) > 0) await first.click();
      },
    ]),
  ),
  account: async (page) => {
    await page.goto(`${new URL(page.url()).origin}/studio/account`);
    await page.getByRole('heading', { level: 2 }).first().waitFor();
  },
};
/**
 * Opens the first manuscript with this word.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} word
 */
async function open(page, word) {
  await page.goto(`${new URL(page.url()).origin}/studio/search?q=${word}`);
  await page.locator('a[data-row]').first().click();
  await page.locator('article.copy').waitFor();
}

await atTheTop(async () => {
  const [folder] = process.argv.slice(2);
  const place = mkdtempSync(join(tmpdir(), 'kopij-screens-'));
  const port = await freePort();
  const demo = spawn(process.execPath, [resolve('bin/kopij.js'), 'demo'], {
    cwd: place,
    env: { PATH: process.env['PATH'], PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const printed = await untilServing(demo);
    const words = ['editor', 'admin'].map((who) => passwordOf(who).exec(printed)?.[1]);
    const [editor, admin] = words;
    if (editor === undefined || admin === undefined) throw new Error(`The demo did not start:\n${printed}`);
    const studio = `http://127.0.0.1:${port}/studio`;
    await takePictures(studio, { who: 'editor', word: editor, ways }, folder);
    if (folder !== undefined)
      await takePictures(studio, { who: 'admin', word: admin, ways: newsroomWays }, folder);
  } finally {
    if (demo.exitCode === null) {
      demo.kill('SIGTERM');
      await once(demo, 'exit');
    }
    rmSync(place, { recursive: true });
  }
});

/**
 * @param {string} studio
 * @param {{ who: string, word: string, ways: Record<string, Way> }} visit
 * @param {string | undefined} folder
 */
async function takePictures(studio, { who, word, ways: screens }, folder) {
  const browser = await chromium.launch({
    executablePath: process.env['KOPIJ_TEST_CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  try {
    for (const theme of folder === undefined ? ['light'] : ['light', 'dark']) {
      const context = await browser.newContext({
        locale: 'en-GB',
        timezoneId: 'Europe/Amsterdam',
        colorScheme: theme === 'dark' ? 'dark' : 'light',
        viewport: { width: 1280, height: 800 },
      });
      const page = await context.newPage();
      await page.goto(studio);
      // What is chosen here holds after signing in, too.
      await page.getByLabel('Language').selectOption('nl');
      await page.getByLabel('Taal').selectOption('en');
      await page.getByLabel('E-mail address').fill(`${who}@demo.example`);
      await page.getByLabel('Password').fill(word);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'My work' }).waitFor();
      for (const [name, go] of Object.entries(screens)) {
        await page.goto(studio);
        await page.getByRole('heading', { name: 'My work' }).waitFor();
        await go(page);
        await page.waitForLoadState('networkidle');
        if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}-${theme}.png`) });
        else if (name === 'manuscript') await page.screenshot({ path: 'docs/images/studio.png' });
      }
      await context.close();
    }
  } finally {
    await browser.close();
  }
}

/** @param {import('node:child_process').ChildProcess} demo */
async function untilServing(demo) {
  let printed = '';
  demo.stdout?.on('data', (/** @type {Buffer} */ chunk) => (printed += chunk.toString()));
  const ended = once(demo, 'exit');
  while (!printed.includes('Serving until') && demo.exitCode === null) {
    await Promise.race([once(/** @type {import('node:stream').Readable} */ (demo.stdout), 'data'), ended]);
  }
  return printed;
}
