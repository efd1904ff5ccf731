import { createElement, lazy, useState, type ComponentType, type ReactNode } from 'react';
import { answers } from '../server/reach.jsx';
import { fetchInTime } from '../server/requests.js';

/** How long to wait before trying again, in milliseconds. */
const pause = 2_000;

/** How often a file is asked for that the server should have. */
const mostTries = 3;

/** A page in a file of its own, loaded when it is first shown, or ahead of that. */
export function loadPage<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  let begun: Promise<ComponentType<Props>> | null = null;
  let loaded: ComponentType<Props> | null = null;
  const ahead = async () => {
    begun ??= load();
    try {
      loaded = await begun;
    } catch {
      // It is tried again when it is needed.
      begun = null;
    }
  };
  const Late = lazy(async () => ({ default: await (begun ?? load()).catch(() => untilLoaded(load)) }));
  // What is there is shown at once: React would show that it is loading first, and that for a while.
  const Page = (props: Props): ReactNode => {
    const [shown] = useState<ComponentType<Props>>(() => loaded ?? Late);
    return createElement(shown, props);
  };
  return { Page, ahead };
}

/**
 * The page stays as it is while the server cannot be reached. If it can, and has no such file because there is a newer studio, that is
 * loaded; if this is the newest, the page cannot be shown.
 */
export async function untilLoaded<Loaded>(load: () => Promise<Loaded>): Promise<Loaded> {
  for (let tries = 1; ;) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    try {
      return await load();
    } catch (error) {
      if (!(await answers())) continue;
      if (await isOutdated()) location.reload();
      if (++tries > mostTries) throw error;
    }
  }
}

/** Whether the page that the server has begins with another script than this one. */
async function isOutdated(): Promise<boolean> {
  const script = document.querySelector('script[type=module]')?.getAttribute('src') ?? '';
  const response = await fetchInTime('/studio', { cache: 'no-store' }).catch(() => null);
  return response?.ok === true && !(await response.text()).includes(script);
}
