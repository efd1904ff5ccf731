import { useCallback, useEffect, useRef, useState } from 'react';
import { useLive, type NewsroomChange } from '../server/live.jsx';

/** How long changes are gathered before they are looked at, in milliseconds; not the same for each window. */
const gathering = 250;

/** How long it takes at least until they are looked at again, in milliseconds. */
const pause = 2_000;

/**
 * Gathers changes: a number that is another one when what depends on them is to be read anew, and what to call at each change. A window
 * that nobody sees waits until somebody does.
 */
export function useGathering(): readonly [news: number, note: () => void] {
  const [news, setNews] = useState(0);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const isWaiting = useRef(false);
  const toldAt = useRef(-Infinity);

  const note = useCallback(() => {
    isWaiting.current = true;
    const rest = Math.max(0, toldAt.current + pause - performance.now());
    timer.current ??= setTimeout(
      () => {
        timer.current = undefined;
        if (document.hidden) return;
        isWaiting.current = false;
        toldAt.current = performance.now();
        setNews((before) => before + 1);
      },
      rest + gathering * (1 + Math.random()),
    );
  }, []);

  useEffect(() => {
    const look = () => {
      if (isWaiting.current && !document.hidden) note();
    };
    document.addEventListener('visibilitychange', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      clearTimeout(timer.current);
      timer.current = undefined;
    };
  }, [note]);
  return [news, note];
}

/**
 * A number that is another one when something in the newsroom has changed.
 *
 * @param isAbout whether a change matters here
 */
export function useNews(isAbout: (change: NewsroomChange) => boolean = () => true): number {
  const { onChange } = useLive();
  const [news, note] = useGathering();
  const matters = useRef(isAbout);
  useEffect(() => {
    matters.current = isAbout;
  });
  useEffect(
    () =>
      onChange((change) => {
        if (matters.current(change)) note();
      }),
    [onChange, note],
  );
  return news;
}
