import type { LockWish, Window, WindowName } from '../board/presence-board.js';

/** A window, and how long ago it was seen, in milliseconds: clocks of processes differ. */
export interface AgedWindow extends Window {
  readonly age: number;
}

export interface AgedLock {
  readonly manuscriptId: string;
  readonly userId: string;
  readonly since: number;
  readonly age: number;
}

/**
 * What processes tell each other. `HELLO`: somebody has begun to listen, and wants to know what there is. `HERE` is for the others:
 * `from` is the process that tells, which knows better. All hear the wishes in one order, so that all come to the same result; `id`
 * tells whoever wished it what that is.
 */
export type PresenceMessage =
  | { readonly says: 'HELLO' }
  | {
      readonly says: 'HERE';
      readonly from: string;
      readonly windows: readonly AgedWindow[];
      readonly locks: readonly AgedLock[];
    }
  | { readonly says: 'GONE'; readonly window: WindowName }
  | (LockWish & { readonly id: string });

const prefix = 'presence ';

export function renderMessage(message: PresenceMessage): string {
  return prefix + JSON.stringify(message);
}

/** Null if it is for somebody else. */
export function parseMessage(text: string): PresenceMessage | null {
  return text.startsWith(prefix) ? (JSON.parse(text.slice(prefix.length)) as PresenceMessage) : null;
}
