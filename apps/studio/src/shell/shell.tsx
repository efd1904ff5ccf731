import { useState, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { useKeys } from '../parts/use-keys.js';
import { useSession } from '../server/session.jsx';
import { useWords } from '../words/words.jsx';
import { Help } from './help.jsx';
import { Settings } from './settings.jsx';
import { UnsavedLine } from './unsaved-line.jsx';

const pages = [
  ['work', '/', 'g w'],
  ['board', '/board', 'g b'],
  ['wire', '/wire', 'g i'],
] as const;

/** What stands around every page: where one can go, and the settings of the screen. */
export function Shell({ children }: { children: ReactNode }) {
  const { w } = useWords();
  const { user, hasEnded } = useSession();
  const [here, go] = useLocation();
  const [isHelping, setHelping] = useState(false);
  useKeys({
    '?': () => setHelping(true),
    'g w': () => go('/'),
    'g b': () => go('/board'),
    'g i': () => go('/wire'),
  });
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
              </li>
            ))}
          </ul>
        </nav>
        <button type="button" onClick={() => setHelping(true)} aria-keyshortcuts="?">
          {w.help.title}
        </button>
        <Settings name={user?.name ?? ''} />
      </header>
      <main id="content" tabIndex={-1}>
        <UnsavedLine />
        {children}
      </main>
      {isHelping && !hasEnded && (
        <Help
          onClose={() => {
            setHelping(false);
          }}
        />
      )}
    </>
  );
}

function isAt(here: string, path: string): boolean {
  return path === '/' ? here === '/' : here === path || here.startsWith(`${path}/`);
}
