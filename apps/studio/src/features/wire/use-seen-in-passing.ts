import { useEffect, useRef, type RefObject } from 'react';
import { useClient } from 'urql';
import type { WireLine } from '../../parts/wire-row.jsx';
import { MarkSeen } from './wire-documents.js';

/** How long a line has to have been on the screen to count as read, in milliseconds. */
const glance = 1_000;

/** How long to wait for more of them before the server is told, in milliseconds. */
const pause = 700;

/** The most that the server is told at once. */
const most = 100;

/** Marks lines as seen that somebody has read past: shown for a second or more, then scrolled out above. */
export function useSeenInPassing(list: RefObject<HTMLElement | null>, items: readonly WireLine[]): void {
  const client = useClient();
  const unseen = useRef(new Map<string, number>());
  useEffect(() => {
    unseen.current = new Map(
      items
        .filter(({ state }) => state === 'NEW' || state === 'UPDATED')
        .map(({ id, revision }) => [id, revision]),
    );
  }, [items]);

  useEffect(() => {
    const shownAt = new Map<string, number>();
    const passed = new Set<string>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = () => {
      const seen = [...passed].slice(0, most).flatMap((id) => {
        passed.delete(id);
        const revision = unseen.current.get(id);
        return revision === undefined ? [] : [{ wireItemId: id, revision }];
      });
      if (seen.length > 0) void client.mutation(MarkSeen, { input: { items: seen } }).toPromise();
      if (passed.size > 0) tell();
    };
    const watcher = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting, boundingClientRect, rootBounds, time } of entries) {
        const id = (target as HTMLElement).dataset['row'] ?? '';
        if (isIntersecting) {
          shownAt.set(id, time);
          continue;
        }
        const wasReadFor = time - (shownAt.get(id) ?? time);
        if (wasReadFor < glance || boundingClientRect.bottom > (rootBounds?.top ?? 0)) continue;
        passed.add(id);
        clearTimeout(timer);
        timer = setTimeout(tell, pause);
      }
    });
    for (const link of list.current?.querySelectorAll('a[data-row]') ?? []) watcher.observe(link);
    return () => {
      watcher.disconnect();
      clearTimeout(timer);
      tell();
    };
  }, [client, list, items.length]);
}
