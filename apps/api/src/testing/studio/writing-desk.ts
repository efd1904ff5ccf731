import { setTimeout as sleep } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';
import { password, type Colleague } from './open-studio.js';

/** Where somebody writes. */
export type Place = 'headline' | 'first' | 'last';

/** What is kept in the browser, as text. */
export function keptIn(page: Page): Promise<string> {
  return page.evaluate<string>(`new Promise((resolve, reject) => {
    const opening = indexedDB.open('kopij-copies');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const db = opening.result;
      const reading = db.transaction('copies').objectStore('copies').getAll();
      reading.onerror = () => reject(reading.error);
      reading.onsuccess = () => { db.close(); resolve(JSON.stringify(reading.result)); };
    };
  })`);
}

/** What is typed is kept a little later, so that a long text is not copied with each key. */
export async function untilKept(page: Page, text: string): Promise<void> {
  for (let tries = 1; !(await keptIn(page)).includes(text); tries += 1) {
    if (tries === 400) throw new Error(`“${text}” is not kept.`);
    await sleep(50);
  }
}

/** What is saved is forgotten here a little later than it is said. */
export async function untilForgotten(page: Page): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    const kept = await keptIn(page);
    if (kept === '[]') return;
    if (tries === 400) throw new Error(`Something is kept: ${kept}`);
    await sleep(50);
  }
}

const email = (page: Page) => page.getByLabel('E-mail address');
const again = (page: Page) => page.getByRole('button', { name: 'Sign in again' });

/** Signs in, if the page asks for it: over the page, or instead of it. */
async function signInIfAsked(page: Page, colleague: Colleague): Promise<void> {
  if (!(await email(page).isVisible())) return;
  await email(page).fill(colleague.email);
  await page.getByLabel('Password').fill(password);
  await page.keyboard.press('Enter');
  const isSignedIn = () =>
    email(page)
      .waitFor({ state: 'detached', timeout: 5_000 })
      .then(
        () => true,
        () => false,
      );
  // Whoever is told that the server was not reached tries again.
  for (let tries = 1; !(await isSignedIn()); tries += 1) {
    if (tries === 6) throw new Error('Nobody is let in.');
    await page.getByLabel('Password').press('Enter');
  }
}

/** Signs in where a line says that the session has ended: nothing is saved before. */
async function signInAgain(page: Page, colleague: Colleague): Promise<void> {
  if (!(await email(page).isVisible())) {
    if (!(await again(page).isVisible())) return;
    await again(page).click();
    await email(page).waitFor();
  }
  await signInIfAsked(page, colleague);
}

const boxOf = (page: Page, place: Place) =>
  page.getByRole('textbox', { name: place === 'headline' ? 'Headline' : 'Text', exact: true });

/** Resolves when there is something to write in. */
export async function isThere(page: Page, colleague: Colleague): Promise<void> {
  await boxOf(page, 'last').or(email(page)).first().waitFor();
  await signInIfAsked(page, colleague);
  await boxOf(page, 'last').waitFor();
}

/** Resolves when nothing is on its way any more, and it is said what has become of it. */
export async function comesToRest(page: Page, colleague: Colleague): Promise<void> {
  const statuses = ['saved', 'untouched', 'conflict', 'elsewhere', 'refused'];
  const atRest = page.locator(statuses.map((status) => `.saving[data-status=${status}]`).join());
  const asked = email(page).or(again(page)).first();
  await atRest.or(asked).first().waitFor({ timeout: 40_000 });
  if (!(await asked.isVisible())) return;
  await signInAgain(page, colleague);
  await comesToRest(page, colleague);
}

export async function statusOf(page: Page): Promise<string | null> {
  return page.locator('.saving').getAttribute('data-status');
}

/** Types at the end of a box, once that can be typed in: nothing stands before it any more, and it is open for writing. */
export async function write(page: Page, place: Place, words: string): Promise<void> {
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await boxOf(page, place).and(page.locator(':enabled, [contenteditable=true]')).waitFor();
  if (!(await typeAtEnd(page, place, words))) throw new Error(`“${words}” cannot be typed.`);
}

/** Resolves when the text is there, and closed for writing. */
export function untilClosed(page: Page): Promise<void> {
  return boxOf(page, 'last').and(page.locator('[contenteditable=false]')).waitFor();
}

async function canBeTypedIn(box: Locator): Promise<boolean> {
  const isRich = await box.getAttribute('contenteditable');
  return isRich === null ? box.isEditable() : isRich === 'true';
}

/** @returns whether it could be typed */
export async function typeAtEnd(page: Page, place: Place, words: string): Promise<boolean> {
  const box = boxOf(page, place);
  // Behind a dialog nothing gets the keys.
  if (await page.getByRole('dialog').isVisible()) return false;
  if (!(await box.isVisible()) || !(await canBeTypedIn(box))) return false;
  await box.focus();
  if (place === 'first') {
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('End');
  } else await page.keyboard.press('Control+End');
  await page.keyboard.type(words);
  return true;
}

/** Makes a window the one that writes, if another one does. */
export async function writeHere(page: Page, colleague: Colleague): Promise<void> {
  const here = page.getByRole('button', { name: 'Write here' });
  if (!(await here.isVisible())) return;
  await here.click();
  const begun = page.locator('.saving:not([data-status=elsewhere], [data-status=opening])');
  await begun.or(email(page)).or(again(page)).first().waitFor();
  await signInAgain(page, colleague);
  await begun.waitFor();
}

/** What is in the text, as it is shown. */
export function textIn(page: Page): Promise<string> {
  return boxOf(page, 'last').innerText();
}
