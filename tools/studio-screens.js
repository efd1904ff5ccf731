import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { atTheTop } from './run/at-the-top.js';
import { freePort } from './run/free-port.js';
import { openBrowser } from './run/open-browser.js';

/**
 * `npm run studio:screens` serves a demo of its own and makes the pictures of the guides. `npm run studio:screens -- FOLDER` makes a picture of
 * every screen, in both themes and on a phone, in that folder, and says which are wider than the window; with names after the folder, of
 * those screens only.
 */
const passwordOf = (/** @type {string} */ who) => new RegExp(String.raw`${who}@demo\.example +(\S+)`);

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {(page: Page) => Promise<unknown>} Way */

/** What is shown before anybody has signed in. The links lead nowhere: only what is sent is looked at. @type {Record<string, Way>} */
const ways = {
  'sign-in': (page) => page.getByLabel('Password').waitFor(),
  'sign-in-refused': async (page) => {
    await page.getByLabel('E-mail address').fill('nobody@demo.example');
    await page.getByLabel('Password').fill('vijf paarden');
    await page.keyboard.press('Enter');
    await page.locator('.fault:not(:empty)').first().waitFor();
  },
  forgotten: async (page) => {
    await page.getByText('Forgotten your password?').click();
  },
  'first-admin': (page) => goTo(page, 'first-admin#demo'),
  invitation: (page) => goTo(page, 'welcome#demo'),
  reset: (page) => goTo(page, 'reset#demo'),
  'shared-preview-gone': (page) => goTo(page, 'preview#demo'),
};

/** How an editor comes to each screen from my work. @type {Record<string, Way>} */
const editorWays = {
  work: (page) => page.getByRole('heading', { level: 2 }).first().waitFor(),
  manuscript: async (page) => {
    await page.locator('a[data-row]').first().click();
    await page.locator('article.copy').waitFor();
  },
  move: async (page) => {
    await open(page, 'brug');
    await page.locator('.moves > button').first().click();
    await page.getByRole('dialog').waitFor();
  },
  writing: (page) => write(page, 'markthal'),
  'two-texts': async (page) => {
    await write(page, 'brug');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: 'Show both' }).click();
    await page.getByRole('dialog').waitFor();
  },
  board: async (page) => {
    await goTo(page, 'board');
    await page.locator('a[data-row]').first().waitFor();
  },
  'board-list': async (page) => {
    await goTo(page, 'board?state=PUBLISHED');
    await page.locator('a[data-row]').first().waitFor();
  },
  search: async (page) => {
    await goTo(page, 'search?in=articles&q=de');
    await page.locator('mark').first().waitFor();
  },
  commands: async (page) => {
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').fill('brug');
    await page.getByRole('option').filter({ hasText: 'Brug over de Meent' }).waitFor();
  },
  help: async (page) => {
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
  },
  notifications: async (page) => {
    await goTo(page, 'notifications');
    await page.getByRole('heading', { level: 1, name: 'Notifications' }).waitFor();
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
    await goTo(page, '?tour');
    await page.getByRole('button', { name: 'Next' }).waitFor();
  },
  wire: async (page) => {
    await goTo(page, 'wire');
    await page.locator('a[data-row]').first().click();
    await page.locator('article.item').waitFor();
  },
  missing: (page) => goTo(page, 'nothing-here'),
  offline: async (page) => {
    await page.context().setOffline(true);
    await page.getByRole('link', { name: 'Board' }).click();
    await page.locator('.reach p').waitFor();
  },
  'sign-in-again': async (page) => {
    const cookies = await page.context().cookies();
    await page.context().clearCookies();
    await page.getByRole('link', { name: 'Wire' }).click();
    await page.getByRole('dialog').waitFor();
    // Whoever comes next is signed in.
    await page.context().addCookies(cookies);
  },
};

const registers = ['sections', 'agencies', 'people', 'teams', 'sources', 'rules', 'webhooks'];

/** Those for whoever runs the newsroom; the first thing of each list is open. @type {Record<string, Way>} */
const adminWays = {
  ...Object.fromEntries(
    [...registers, 'tokens', 'usage', 'trail'].map((screen) => [
      screen,
      async (/** @type {Page} */ page) => {
        await register(page, screen);
        const first = page.locator('.inbox a[data-row]').first();
        if ((await first.count()) > 0) await first.click();
      },
    ]),
  ),
  ...Object.fromEntries(
    registers.map((screen) => [
      `${screen}-new`,
      async (/** @type {Page} */ page) => {
        await register(page, screen);
        await page.keyboard.press('n');
        await page.locator('article.item').waitFor();
      },
    ]),
  ),
  deed: async (page) => {
    await register(page, 'agencies');
    await page.locator('.inbox a[data-row]').first().click();
    await page.locator('article.item .buttons button').last().click();
    await page.getByRole('dialog').waitFor();
  },
  leaving: async (page) => {
    await register(page, 'agencies');
    await page.locator('.inbox a[data-row]').first().click();
    await page.getByLabel(/^Country/).fill('BE');
    await page.getByRole('link', { name: 'People' }).click();
    await page.getByRole('dialog').waitFor();
  },
  refused: async (page) => {
    await register(page, 'sections');
    await page.keyboard.press('n');
    await page.getByLabel('Name', { exact: true }).fill('Binnenland');
    await page.getByLabel(/^Name in addresses/).fill('binnenland');
    await page.getByRole('button', { name: 'Create' }).click();
    await page.locator('.fault:not(:empty)').first().waitFor();
  },
  account: async (page) => {
    await goTo(page, 'account');
    await page.getByRole('heading', { level: 2 }).first().waitFor();
  },
  'code-app': async (page) => {
    await goTo(page, 'account');
    await page.getByRole('button', { name: 'Set up an app' }).click();
    await page.getByRole('dialog').waitFor();
  },
};

/** The pictures of the guides, in docs/images, by the screen. @type {Readonly<Record<string, string>>} */
const inGuides = {
  manuscript: 'studio',
  board: 'board',
  writing: 'writing',
  'two-texts': 'two-texts',
  wire: 'wire',
  agencies: 'newsroom',
};

/** How each window looks. */
const looks = /** @type {const} */ ([
  { look: 'light', colorScheme: 'light', viewport: { width: 1280, height: 800 } },
  { look: 'dark', colorScheme: 'dark', viewport: { width: 1280, height: 800 } },
  { look: 'phone', colorScheme: 'light', viewport: { width: 390, height: 844 } },
  { look: 'phone-dark', colorScheme: 'dark', viewport: { width: 390, height: 844 } },
]);

/**
 * @param {Page} page
 * @param {string} place
 */
async function goTo(page, place) {
  await page.goto(`${new URL(page.url()).origin}/studio/${place}`);
}

/**
 * @param {Page} page
 * @param {string} screen
 */
async function register(page, screen) {
  await goTo(page, `newsroom/${screen}`);
  await page.locator('nav.states').waitFor();
  await page.waitForLoadState('networkidle');
}

/**
 * @param {Page} page
 * @param {string} word
 */
async function write(page, word) {
  await open(page, word);
  await page.goto(`${page.url()}/write`);
  await page.locator('.ProseMirror').waitFor();
}

/**
 * Opens the first manuscript with this word.
 *
 * @param {Page} page
 * @param {string} word
 */
async function open(page, word) {
  await page.goto(`${new URL(page.url()).origin}/studio/search?q=${word}`);
  await page.locator('a[data-row]').first().click();
  await page.locator('article.copy').waitFor();
}

await atTheTop(async () => {
  const [folder, ...only] = process.argv.slice(2);
  const place = mkdtempSync(join(tmpdir(), 'kopij-screens-'));
  const port = await freePort();
  const demo = spawn(process.execPath, [resolve('bin/kopij.js'), 'demo'], {
    cwd: place,
    env: { PATH: process.env['PATH'], PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const browser = await openBrowser();
  try {
    const printed = await untilServing(demo);
    const words = ['editor', 'admin'].map((who) => passwordOf(who).exec(printed)?.[1]);
    const [editor, admin] = words;
    if (editor === undefined || admin === undefined) throw new Error(`The demo did not start:\n${printed}`);
    const studio = `http://127.0.0.1:${port}/studio`;
    const visits = [
      { who: null, word: '', screens: ways },
      { who: 'editor', word: editor, screens: editorWays },
      { who: 'admin', word: admin, screens: adminWays },
    ];
    const pathOf = (/** @type {string} */ name, /** @type {string} */ look) =>
      folder === undefined ? `docs/images/${inGuides[name]}.png` : join(folder, `${name}-${look}.png`);
    const isWanted = (/** @type {string} */ name) =>
      folder === undefined ? name in inGuides : only.length === 0 || only.includes(name);
    for (const look of folder === undefined ? looks.slice(0, 1) : looks) {
      for (const { who, word, screens } of visits) {
        const wanted = Object.entries(screens).filter(([name]) => isWanted(name));
        if (wanted.length === 0) continue;
        const page = await openWindow(browser, studio, look);
        if (who !== null) await signIn(page, who, word);
        for (const [name, go] of wanted) await takePicture(page, studio, go, pathOf(name, look.look));
        await page.context().close();
      }
    }
  } finally {
    await browser.close();
    if (demo.exitCode === null) {
      demo.kill('SIGTERM');
      await once(demo, 'exit');
    }
    rmSync(place, { recursive: true });
  }
});

/**
 * @param {Page} page
 * @param {string} studio
 * @param {Way} go
 * @param {string} path
 */
async function takePicture(page, studio, go, path) {
  await page.goto(studio);
  await page.getByRole('heading', { level: 1 }).waitFor();
  try {
    await go(page);
    // Live updates keep a connection, not a request.
    await page.waitForLoadState('networkidle');
    for (const busy of await page.getByText(/^Loading/).all()) await busy.waitFor({ state: 'detached' });
  } catch (error) {
    // The others are still worth a look.
    console.error(`${path}: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
  await page.screenshot({ path });
  await page.context().setOffline(false);
  const isWide = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
  if (isWide) console.log(`${path} is wider than the window.`);
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} studio
 * @param {{ colorScheme: 'light' | 'dark', viewport: { width: number, height: number } }} look
 */
async function openWindow(browser, studio, { colorScheme, viewport }) {
  const options = { locale: 'en-GB', timezoneId: 'Europe/Amsterdam', colorScheme, viewport };
  const page = await (await browser.newContext(options)).newPage();
  await page.goto(studio);
  // What is chosen here holds after signing in, too.
  await page.getByLabel('Language').selectOption('nl');
  await page.getByLabel('Taal').selectOption('en');
  return page;
}

/**
 * @param {Page} page
 * @param {string} who
 * @param {string} word
 */
async function signIn(page, who, word) {
  await page.getByLabel('E-mail address').fill(`${who}@demo.example`);
  await page.getByLabel('Password').fill(word);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'My work' }).waitFor();
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
