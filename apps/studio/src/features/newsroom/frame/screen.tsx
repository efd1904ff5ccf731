import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { newsroomPath, newsroomScreens, type NewsroomScreen } from '../../../parts/newsroom-screens.js';
import { Page } from '../../../parts/page.jsx';
import { useMay } from '../../../server/use-may.js';
import { useWords } from '../../../words/words.jsx';
import { useNewsroomWords } from '../../../words/newsroom/newsroom-words.js';

/** A screen of the newsroom, below the way to the others that this person may have. */
export function Screen({ screen, children }: { screen: NewsroomScreen; children: ReactNode }) {
  const { w } = useWords();
  const n = useNewsroomWords();
  const may = useMay();
  return (
    <>
      <nav aria-label={w.newsroom.title} className="states">
        <ul>
          {newsroomScreens
            .filter(([, permission]) => may(permission))
            .map(([each]) => (
              <li key={each}>
                <Link href={newsroomPath(each)} aria-current={each === screen ? 'page' : undefined}>
                  {n.screens[each]}
                </Link>
              </li>
            ))}
        </ul>
      </nav>
      <Page key={screen} title={n.screens[screen]}>
        {children}
      </Page>
    </>
  );
}
