import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { password, type Colleague, type OpenStudio } from './open-studio.js';

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** Where pictures of copy would be, if they were anywhere. */
const pictures = 'https://beeld.example/';

/** A window of somebody's browser, of its own profile, in English. */
export interface StudioPage {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What the page complained of: faults, warnings, and what it asked of other hosts. Empty it where it is expected. */
  readonly complaints: string[];
  press(keys: string): Promise<void>;
  /** Resolves when the page has this heading. */
  heading(name: string | RegExp): Promise<void>;
  /** Resolves when nothing that is shown is still being read. */
  read(): Promise<void>;
  /** Resolves when it was announced. */
  told(text: string): Promise<void>;
  /** Reaches a button as Tab does, and presses it. */
  activate(name: string, within?: Page | Locator): Promise<void>;
  signIn(colleague: Colleague): Promise<void>;
  /** What may wait for the network says so in the console: that is not a fault of the page. */
  forgetNetwork(): void;
  /** No fault of accessibility that matters, in both languages and both themes. */
  expectAccessible(screen: string, languages?: readonly string[]): Promise<void>;
}

export async function openStudioPage(
  browser: Browser,
  studio: OpenStudio,
  options: BrowserContextOptions = {},
): Promise<StudioPage> {
  const { url } = studio.built;
  const context = await browser.newContext({
    locale: 'en-GB',
    viewport: { width: 1280, height: 900 },
    // Contrast is measured when a colour has changed, not while it does.
    reducedMotion: 'reduce',
    ...options,
  });
  // As long as a busy machine may take.
  context.setDefaultTimeout(60_000);
  // Somebody's own language counts only until they have chosen one here.
  await context.addInitScript("if (location.protocol === 'http:') localStorage['kopij-language'] ??= 'en';");
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    const asked = request.url();
    if (!asked.startsWith(`${url}/`) && !asked.startsWith(pictures)) complaints.push(asked);
  });
  await context.route(`${pictures}**`, (route) =>
    route.fulfill({ contentType: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg"/>' }),
  );
  const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();

  return {
    context,
    page,
    complaints,
    heading,
    read: () => untilRead(page),
    press: (keys) => page.keyboard.press(keys),
    told: (text) => page.getByRole('status').filter({ hasText: text }).waitFor(),
    activate: async (name, within = page) => {
      const button = within.getByRole('button', { name, exact: true });
      await button.focus();
      await button.press('Enter');
    },
    signIn: async ({ email }) => {
      await page.goto(`${url}/studio/`);
      await heading('Sign in');
      await page.getByLabel('E-mail address').fill(email);
      await page.getByLabel('Password').fill(password);
      await page.keyboard.press('Enter');
      await heading('My work');
    },
    forgetNetwork: () => {
      const others = complaints.filter(
        (line) => !/^(Failed to load resource|WebSocket connection to)/.test(line),
      );
      complaints.splice(0, complaints.length, ...others);
    },
    expectAccessible: async (screen, languages = ['nl', 'en']) => {
      for (const language of languages) {
        for (const theme of ['light', 'dark']) {
          await show(page, language, theme);
          expect([screen, language, theme, await faultsOf(page)]).toEqual([screen, language, theme, []]);
        }
      }
    },
  };
}

function faultsOf(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`(async () => {
    if (!window.axe) { ${axe}; }
    const { violations } = await window.axe.run(document, { resultTypes: ['violations'] });
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => id + ' ' + html + ' ' + failureSummary));
  })()`);
}

/** Switches the language and the theme, as somebody does who is signed in; before that there is nothing to switch with. */
async function show(page: Page, language: string, theme: string): Promise<void> {
  await page.evaluate(`document.documentElement.dataset.theme = ${JSON.stringify(theme)}`);
  const choice = page.getByLabel(/^(Language|Taal)$/);
  if ((await choice.count()) === 0 || (await page.getByRole('dialog').count()) > 0) return;
  const chosen = await choice.inputValue();
  if (chosen !== language) await choice.selectOption(language);
  await page.locator(`html[lang="${language}"]`).waitFor();
  await untilRead(page);
}

function untilRead(page: Page): Promise<void> {
  const parts = page.locator('main').getByText(/^(Laden|Loading)/);
  // There may be several.
  return parts.first().waitFor({ state: 'detached' });
}
