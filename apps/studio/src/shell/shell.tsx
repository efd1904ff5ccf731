import { Suspense, useCallback, useEffect, useLayoutEffect, useState, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { whenShown } from '../basics/when-shown.js';
import { focusSearch } from '../parts/search-form.jsx';
import { newsroomPath, newsroomScreens } from '../parts/newsroom-screens.js';
import { useKeys } from '../parts/use-keys.js';
import { useLatest } from '../parts/use-latest.js';
import { useSession } from '../server/session.jsx';
import { useMay } from '../server/use-may.js';
import { useWords } from '../words/words.jsx';
import { loadPage } from './load-page.js';
import { LiveSign } from './live-sign.jsx';
import { Settings } from './settings.jsx';
import { Unread } from './unread.jsx';
import { UnsavedLine } from './unsaved-line.jsx';

const help = loadPage(async () => (await import('./help.jsx')).Help);
const palette = loadPage(async () => (await import('./palette.jsx')).Palette);
const tourOfSteps = loadPage(async () => (await import('./tour.jsx')).Tour);

const pages = [
  ['work', '/', 'g w'],
  ['board', '/board', 'g b'],
  ['wire', '/wire', 'g i'],
  ['search', '/search', 'g s'],
  ['notifications', '/notifications', 'g m'],
] as const;

/** What stands around every page: where one can go, and the settings of the screen. */
export function Shell({ children }: { children: ReactNode }) {
  const { w } = useWords();
  const { user, isAsked } = useSession();
  const [here, go] = useLocation();
  const may = useMay();
  const [newsroom] = newsroomScreens.filter(([, permission]) => may(permission));
  const [isHelping, setHelping] = useState(false);
  const [isFinding, setFinding] = useState(false);
  // A link may ask for it, as that of the demo does.
  const [tour, setTour] = useState<'asked' | 'wanted' | null>(() =>
    new URLSearchParams(location.search).has('tour') ? 'asked' : null,
  );
  // They are there when the server is not, like the pages.
  useEffect(() => void whenShown.then(() => Promise.all([help.ahead(), palette.ahead()])), []);
  const endTour = useCallback(() => setTour(null), []);
  useKeys({
    '?': () => setHelping(true),
    'g w': () => go('/'),
    'g b': () => go('/board'),
    'g i': () => go('/wire'),
    'g s': () => go('/search'),
    '/': () => focusSearch() || go('/search'),
    'g n': () => (newsroom ? go(newsroomPath(newsroom[0])) : false),
    'g m': () => go('/notifications'),
  });
  usePaletteKey(() => setFinding(true));
  return (
    <>
      <a className="skip" href="#content">
        {w.shell.skip}
      </a>
      <header>
        <nav aria-label={w.shell.pages}>
          <ul>
            {pages.map(([name, path]) => (
              <li key={name}>
                <Link href={path} aria-current={isAt(here, path) ? 'page' : undefined}>
                  {w[name].title}
                </Link>
                {name === 'notifications' && <Unread />}
              </li>
            ))}
            {newsroom && (
              <li>
                <Link
                  href={newsroomPath(newsroom[0])}
                  aria-current={isAt(here, '/newsroom') ? 'page' : undefined}
                >
                  {w.newsroom.title}
                </Link>
              </li>
            )}
          </ul>
        </nav>
        <button type="button" onClick={() => setFinding(true)} aria-keyshortcuts="Control+K Meta+K">
          {w.palette.title} <kbd>Ctrl K</kbd>
        </button>
        <LiveSign />
        <button type="button" onClick={() => setHelping(true)} aria-keyshortcuts="?">
          {w.help.title}
        </button>
        <Settings name={user?.name ?? ''} />
      </header>
      <main id="content" tabIndex={-1}>
        <UnsavedLine />
        {children}
      </main>
      <Suspense>
        {isHelping && !isAsked && (
          <help.Page
            onTour={() => {
              setHelping(false);
              setTour('wanted');
            }}
            onClose={() => {
              setHelping(false);
            }}
          />
        )}
      </Suspense>
      <Suspense>
        {tour && <tourOfSteps.Page key={tour} isWanted={tour === 'wanted'} onEnd={endTour} />}
      </Suspense>
      <Suspense>
        {isFinding && !isAsked && (
          <palette.Page
            pages={[
              ...pages.map(([name, path]) => ({ text: w[name].title, run: () => go(path) })),
              ...(newsroom ? [{ text: w.newsroom.title, run: () => go(newsroomPath(newsroom[0])) }] : []),
              { text: w.account.title, run: () => go('/account') },
              { text: w.help.title, run: () => setHelping(true) },
              { text: w.tour.begin, run: () => setTour('wanted') },
            ]}
            onClose={() => {
              setFinding(false);
            }}
          />
        )}
      </Suspense>
    </>
  );
}

/** Ctrl+K, or Cmd+K, from anywhere on the page and as soon as there is one, unless what has the focus uses it. */
function usePaletteKey(open: () => void): void {
  const latest = useLatest(open);
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isIt = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
      if (!isIt || event.altKey || event.shiftKey || event.defaultPrevented) return;
      event.preventDefault();
      if (!document.querySelector('dialog[open]')) latest.current();
    };
    document.addEventListener('keydown', press);
    return () => {
      document.removeEventListener('keydown', press);
    };
  }, [latest]);
}

function isAt(here: string, path: string): boolean {
  return path === '/' ? here === '/' : here === path || here.startsWith(`${path}/`);
}
