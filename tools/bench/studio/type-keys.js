import { setTimeout as sleep } from 'node:timers/promises';
import { percentile } from '../measure.js';

/** What is typed, again and again. */
const typed = 'de pont vaart weer ';

/** How many keys are pressed, and how long after each other, in milliseconds: faster than most people type. */
const keys = 80;
const between = 80;

/**
 * @typedef {{ p50: number, p95: number, frameP50: number, frameP95: number }} KeySample milliseconds from a key to the editor's state and what
 *   it shows of it, and to the frame that shows it
 */

/** Notes, for each key, when the editor has it. Its own observer has been told before this one. */
const listen = `(() => {
  const editor = document.querySelector('.ProseMirror');
  const noted = (window.keysNoted = { states: [], frames: [] });
  let known = editor.pmViewDesc.node;
  let struck = null;
  const look = () => {
    const { node } = editor.pmViewDesc;
    if (node === known) return;
    known = node;
    if (struck === null) return;
    const at = struck;
    struck = null;
    noted.states.push(performance.now() - at);
    requestAnimationFrame(() => setTimeout(() => noted.frames.push(performance.now() - at)));
  };
  new MutationObserver(look).observe(editor, { childList: true, characterData: true, subtree: true });
  addEventListener('keydown', (event) => (struck = event.timeStamp), true);
})()`;

/** The cursor at the end of the block in the middle. */
const goToMiddle = `(() => {
  const blocks = document.querySelectorAll('.ProseMirror > p');
  const middle = blocks[blocks.length >> 1];
  document.querySelector('.ProseMirror').focus();
  getSelection().selectAllChildren(middle);
  getSelection().collapseToEnd();
  middle.scrollIntoView({ block: 'center' });
})()`;

/**
 * Types in the middle of the text that is open.
 *
 * @param {import('./visit.js').Visit} visit
 * @returns {Promise<KeySample>}
 */
export async function typeKeys({ page, cdp }) {
  await page.waitForLoadState('networkidle');
  await page.evaluate(goToMiddle);
  await sleep(500);
  // Until the code is compiled.
  await press(cdp, 20);
  await page.evaluate(listen);
  await press(cdp, keys);
  await sleep(500);
  const noted = await page.evaluate('window.keysNoted');
  const { states, frames } = /** @type {{ states: number[], frames: number[] }} */ (noted);
  if (states.length < keys) throw new Error(`Of ${keys} keys, ${states.length} are in the text.`);
  return {
    p50: percentile(states, 0.5),
    p95: percentile(states, 0.95),
    frameP50: percentile(frames, 0.5),
    frameP95: percentile(frames, 0.95),
  };
}

/** @param {import('playwright-core').CDPSession} cdp @param {number} count */
async function press(cdp, count) {
  for (let at = 0; at < count; at += 1) {
    const text = typed.charAt(at % typed.length);
    const key = { key: text, windowsVirtualKeyCode: text.toUpperCase().charCodeAt(0) };
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', text, ...key });
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
    await sleep(between);
  }
}
