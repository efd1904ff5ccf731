import { lazy, type ComponentType } from 'react';
import { answers } from '../server/reach.jsx';

/** How long to wait before trying again, in milliseconds. */
const pause = 2_000;

/** A page in a file of its own, loaded when it is first shown, or ahead of that. */
export function loadPage<Props>(load: () => Promise<ComponentType<Props>>) {
  let begun: Promise<ComponentType<Props>> | null = null;
  const begin = () => (begun ??= untilLoaded(load));
  return { Page: lazy(async () => ({ default: await begin() })), ahead: () => void begin() };
}

/**
 * The page stays as it is while the server cannot be reached. If it can, and has no such file, there is a newer studio: it is loaded.
 */
async function untilLoaded<Loaded>(load: () => Promise<Loaded>): Promise<Loaded> {
  for (;;) {
    try {
      return await load();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, pause));
      if (await answers()) location.reload();
    }
  }
}
