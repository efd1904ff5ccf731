import type { Copy } from '../copy/copy.js';
import type { CopyKey } from './kept-copies.js';

/** What windows of one browser tell each other about a copy. */
type Told =
  | { readonly kind: 'typed'; readonly copy: Copy }
  | { readonly kind: 'handOver' }
  | { readonly kind: 'handedOver' }
  | { readonly kind: 'forget' };

interface Message {
  /** A person and a manuscript; or a person, for all of theirs. */
  readonly about: string;
  readonly told: Told;
}

/** How long the window that writes may take to hand over, in milliseconds. One that sleeps does not answer. */
const patience = 1_000;

interface WindowEvents {
  /** This window writes from now on. */
  readonly begun: () => void;
  /** Another one does. */
  readonly ended: () => void;
  /** Another one was asked for, which begins when this has resolved. */
  readonly handOver: () => Promise<void>;
  /** What is typed in the window that writes. */
  readonly typed: (copy: Copy) => void;
  /** Nothing may be kept any more. */
  readonly forget: () => void;
}

export interface Windows {
  tell(copy: Copy): void;
  /** Makes this the window that writes. */
  takeOver(): void;
  close(): void;
}

const channelName = 'kopij-copies';

/** Tells all windows that nothing of a person may be kept any more. */
export function tellToForget(userId: string): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage({ about: userId, told: { kind: 'forget' } } satisfies Message);
  channel.close();
}

/** Of all windows of a person in this browser, one writes a copy; when it is closed, the next one does. */
export function joinWindows([userId, manuscriptId]: CopyKey, events: WindowEvents): Windows {
  const about = `${userId} ${manuscriptId}`;
  const channel = new BroadcastChannel(channelName);
  const name = `kopij-copy ${about}`;
  let waiting = new AbortController();
  let letGo: (() => void) | null = null;
  let taking: (() => void) | null = null;
  let isClosed = false;

  const post = (told: Told) => {
    if (!isClosed) channel.postMessage({ about, told } satisfies Message);
  };

  /** Holds the lock for as long as what it gives has not resolved. */
  const write = () =>
    new Promise<void>((resolve) => {
      if (isClosed) {
        resolve();
        return;
      }
      letGo = resolve;
      events.begun();
    });

  const lose = () => {
    letGo = null;
    if (isClosed) return;
    events.ended();
    wait();
  };

  const wait = () => {
    waiting = new AbortController();
    const { signal } = waiting;
    navigator.locks.request(name, { signal }, write).then(lose, () => {
      // It was taken from this window, or no longer waited for.
      if (!signal.aborted) lose();
    });
  };

  channel.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    const { told } = data;
    if (data.about === userId && told.kind === 'forget') events.forget();
    if (data.about !== about) return;
    if (told.kind === 'typed' && !letGo) events.typed(told.copy);
    if (told.kind === 'handedOver') taking?.();
    if (told.kind === 'handOver' && letGo) {
      void events.handOver().then(() => {
        post({ kind: 'handedOver' });
      });
    }
  });

  void navigator.locks
    .request(name, { ifAvailable: true }, (lock) => (lock ? write() : undefined))
    .then(lose, lose);

  return {
    tell: (copy) => {
      post({ kind: 'typed', copy });
    },
    takeOver: () => {
      if (letGo || taking) return;
      taking = () => {
        clearTimeout(timer);
        taking = null;
        waiting.abort();
        navigator.locks.request(name, { steal: true }, write).then(lose, lose);
      };
      const timer = setTimeout(() => taking?.(), patience);
      post({ kind: 'handOver' });
    },
    close: () => {
      isClosed = true;
      waiting.abort();
      channel.close();
      letGo?.();
    },
  };
}
