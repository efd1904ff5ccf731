import { useCallback, useEffect, useRef, useState } from 'react';
import { ask, askInPassing } from '../../server/ask.js';
import type { ResultOf } from '../../server/graphql.js';
import { useSubscription } from '../../server/live.jsx';
import { useSession } from '../../server/session.jsx';
import { useWords } from '../../words/words.jsx';
import { Leave, Lock, PresenceTold, TakeOver, Touch, Unlock } from './presence-documents.js';

/** How often the server is told that somebody is still here, in milliseconds. It forgets them after three times this. */
const beat = 10_000;

type Seen = NonNullable<ResultOf<typeof PresenceTold>['presence']['manuscript']>;

interface Doing {
  /** Whether the user is changing it: then it is theirs, as far as it is nobody else's. */
  readonly isEditing?: boolean;
  /** The key of the block that they are in. */
  readonly blockKey?: string | null;
}

export interface Presence {
  /** Who else has it open; nobody is somebody else in another window of their own. */
  readonly others: Seen['presences'];
  /** Who says that they work on it. That stops nobody else. */
  readonly lock: Seen['lock'];
  /** Who took the lock from the user while they were here; null if nobody did. */
  readonly takenOverBy: string | null;
  /** Resolves with the reasons why it was refused. */
  readonly takeOver: () => Promise<readonly string[]>;
  readonly release: () => Promise<readonly string[]>;
}

/** Tells colleagues that the user has a manuscript open, and what they do with it; and tells the user of them. */
export function usePresence(
  manuscriptId: string,
  { isEditing = false, blockKey = null }: Doing = {},
): Presence {
  const { language } = useWords();
  const { hasEnded } = useSession();
  const [seen, setSeen] = useState<Seen | null>(null);
  const [takenOverBy, setTakenOverBy] = useState<string | null>(null);
  const [hasReleased, setReleased] = useState(false);
  const hadLock = useRef(false);
  // Each page is a window of its own to the server: that one is left says nothing of the next.
  const [clientId] = useState(newClientId);

  useSubscription(PresenceTold, { id: manuscriptId }, ({ presence }) => {
    const { manuscript } = presence;
    setSeen(manuscript);
    const lock = manuscript?.lock;
    if (hadLock.current && lock && !lock.isMine) setTakenOverBy(lock.by?.name ?? '');
    if (lock?.isMine) {
      setTakenOverBy(null);
      setReleased(false);
    }
    hadLock.current = lock?.isMine === true;
  });

  useEffect(() => {
    if (hasEnded) return undefined;
    const touch = () => {
      const input = { manuscriptId, clientId, isEditing, blockKey };
      void ask(Touch, { input }, language).catch(() => undefined);
    };
    touch();
    const timer = setInterval(touch, beat);
    return () => {
      clearInterval(timer);
    };
  }, [manuscriptId, clientId, isEditing, blockKey, language, hasEnded]);

  useEffect(() => {
    const leave = () => {
      askInPassing(Leave, { input: { manuscriptId, clientId } }, language);
    };
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [manuscriptId, clientId, language]);

  const isFree = seen !== null && seen.lock === null;
  // Whoever has released it has said that it is not theirs, though they go on.
  const wants = isEditing && isFree && !hasEnded && !hasReleased;
  useEffect(() => {
    if (wants) void ask(Lock, { input: { manuscriptId } }, language).catch(() => undefined);
  }, [wants, manuscriptId, language]);

  useEffect(() => {
    if (!isEditing) return undefined;
    return () => {
      if (!hadLock.current) return;
      hadLock.current = false;
      askInPassing(Unlock, { input: { manuscriptId } }, language);
    };
  }, [isEditing, manuscriptId, language]);

  const change = useCallback(
    async (document: typeof TakeOver | typeof Unlock) => {
      if (document === Unlock) {
        hadLock.current = false;
        setReleased(true);
      }
      const { it } = await ask(document as typeof TakeOver, { input: { manuscriptId } }, language);
      return it.userErrors.map(({ message }) => message);
    },
    [manuscriptId, language],
  );
  return {
    others: seen?.presences.filter(({ isMine }) => !isMine) ?? [],
    lock: seen?.lock ?? null,
    takenOverBy,
    takeOver: useCallback(() => change(TakeOver), [change]),
    release: useCallback(() => change(Unlock), [change]),
  };
}

/** What the server knows this page by. Made by hand, since browsers make UUIDs over HTTPS only. */
function newClientId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
