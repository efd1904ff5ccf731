import { useLayoutEffect } from 'react';
import { readKept } from '../basics/kept.js';
import { useLatest } from './use-latest.js';

/**
 * What a key does; two keys after each other are written with a space: `g w`. What gives false has not used the key, which is then
 * for somebody else.
 */
export type Keys = Readonly<Record<string, () => unknown>>;

/** How long the second of two keys may take, in milliseconds. */
const patience = 1_500;

/** Whether keys do anything: people who speak to their computer, or use an input of another kind, can switch them off. */
export function keysAreOn(): boolean {
  return readKept('keys') !== 'off';
}

/**
 * Does something for keys without Ctrl, Alt or Meta, which are the browser's; not while somebody types, nor behind a dialog. They are
 * heard, and mean what is shown, as soon as that is shown: on a busy machine, other effects come a good while after it.
 *
 * @param mayBeHeld whether a key that is held down does it again and again
 */
export function useKeys(keys: Keys, mayBeHeld = false): void {
  const latest = useLatest(keys);
  useLayoutEffect(() => {
    let first = '';
    let at = 0;
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
      if (event.repeat && !mayBeHeld) return;
      if (!keysAreOn() || isTyped(event) || document.querySelector('dialog[open]')) return;
      const before = performance.now() - at < patience ? `${first} ` : '';
      first = event.key;
      at = performance.now();
      const act = latest.current[`${before}${event.key}`] ?? latest.current[event.key];
      if (!act || act() === false) return;
      first = '';
      event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => {
      document.removeEventListener('keydown', press);
    };
  }, [mayBeHeld, latest]);
}

function isTyped({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
}
