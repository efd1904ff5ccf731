import { Suspense, useEffect, useState, type ReactNode } from 'react';
import { Redirect, Route, Router, Switch } from 'wouter';
import { FinishSignInPage } from '../features/sign-in/finish-sign-in-page.jsx';
import { SignInAgain } from '../features/sign-in/sign-in-again.jsx';
import { SignedInPage } from '../features/sign-in/signed-in-page.jsx';
import { SignInPage } from '../features/sign-in/sign-in-page.jsx';
import { AnnouncementProvider } from '../parts/announcements.jsx';
import { LeaveGuard } from '../parts/leaving.jsx';
import { ReadingState } from '../parts/reading-state.jsx';
import { LiveProvider } from '../server/live.jsx';
import { ReachProvider, useReach } from '../server/reach.jsx';
import { SessionProvider, useSession } from '../server/session.jsx';
import { SpeechProvider, useWords, type Spoken } from '../words/words.jsx';
import { loadPage } from './load-page.js';
import { MissingPage } from './missing-page.jsx';
import { NewsroomPages } from './newsroom-pages.jsx';
import { PageBoundary } from './page-boundary.jsx';
import { ReachLine } from './reach-line.jsx';
import { Shell } from './shell.jsx';

const work = loadPage(async () => (await import('../features/work/work-page.jsx')).WorkPage);
const board = loadPage(async () => (await import('../features/board/board-page.jsx')).BoardPage);
const wire = loadPage(async () => (await import('../features/wire/wire-page.jsx')).WirePage);
const search = loadPage(async () => (await import('../features/search/search-page.jsx')).SearchPage);
const notifications = loadPage(
  async () => (await import('../features/notifications/notifications-page.jsx')).NotificationsPage,
);
const manuscript = loadPage(
  async () => (await import('../features/manuscript/manuscript-page.jsx')).ManuscriptPage,
);
const writing = loadPage(async () => (await import('../features/writing/writing-page.jsx')).WritingPage);
const revisions = loadPage(
  async () => (await import('../features/manuscript/revisions/revisions-page.jsx')).RevisionsPage,
);
const preview = loadPage(
  async () => (await import('../features/manuscript/preview/preview-page.jsx')).PreviewPage,
);
const merge = loadPage(async () => (await import('../features/upstream/merge-page.jsx')).MergePage);
const sharedPreview = loadPage(
  async () => (await import('../features/manuscript/preview/shared-preview-page.jsx')).SharedPreviewPage,
);

const link = loadPage(async () => (await import('../features/sign-in/link-page.jsx')).LinkPage);
const account = loadPage(async () => (await import('../features/account/account-page.jsx')).AccountPage);

/** Where the studio is. */
export const base = '/studio';

/** Where each of the pages is that everybody may open. */
const places = {
  work: '/',
  board: '/board',
  wire: '/wire/:id?',
  search: '/search',
  notifications: '/notifications',
  manuscript: '/manuscripts/:id',
  writing: '/manuscripts/:id/write',
  revisions: '/manuscripts/:id/revisions',
  preview: '/manuscripts/:id/preview',
  merge: '/manuscripts/:id/upstream/:item',
  account: '/account',
} as const;
const pages = {
  ...{ work, board, wire, search, notifications },
  ...{ manuscript, writing, revisions, preview, merge, account },
} satisfies Record<keyof typeof places, unknown>;

/** Loads the page of an address before it is known who is there. */
export function loadAhead(address: string): void {
  for (const name of Object.keys(places) as (keyof typeof places)[]) {
    const pattern = places[name].replace(/\/:\w+\?/, '(/[^/]+)?').replace(/:\w+/g, '[^/]+');
    if (new RegExp(`^${pattern}$`).test(address)) void pages[name].ahead();
  }
}

/** The studio: who is here decides what it shows, and the address decides which page. */
export function App({ spoken }: { spoken: Spoken }) {
  return (
    <SpeechProvider first={spoken}>
      <ReachProvider>
        <Router base={base}>
          <LeaveGuard>
            <ForWhoIsHere />
          </LeaveGuard>
        </Router>
      </ReachProvider>
    </SpeechProvider>
  );
}

function ForWhoIsHere() {
  const { language } = useWords();
  return (
    <SessionProvider language={language}>
      <ReachLine />
      <Switch>
        <Route path="/preview">
          <Suspense fallback={<ReadingState error={undefined} />}>
            <sharedPreview.Page />
          </Suspense>
        </Route>
        <Route path="/sign-in/finish">
          <FinishSignInPage />
        </Route>
        <Route path="/welcome">
          <Suspense fallback={<ReadingState error={undefined} />}>
            <link.Page linkFor="welcome" />
          </Suspense>
        </Route>
        <Route path="/reset">
          <Suspense fallback={<ReadingState error={undefined} />}>
            <link.Page linkFor="reset" />
          </Suspense>
        </Route>
        <Route path="/first-admin">
          <Suspense fallback={<ReadingState error={undefined} />}>
            <link.Page linkFor="firstAdmin" />
          </Suspense>
        </Route>
        <Route>
          <SignedIn>
            <LiveProvider>
              <AnnouncementProvider>
                <Shell>
                  <PageBoundary>
                    <Suspense fallback={<ReadingState error={undefined} />}>
                      <Pages />
                    </Suspense>
                  </PageBoundary>
                </Shell>
                <SignInAgain />
              </AnnouncementProvider>
            </LiveProvider>
          </SignedIn>
        </Route>
      </Switch>
    </SessionProvider>
  );
}

function Pages() {
  // They are small, and are there when the server is not. One after the other, since the one that is shown comes first.
  useEffect(() => {
    const loadAll = async () => {
      for (const page of Object.values(pages)) await page.ahead();
    };
    void loadAll();
  }, []);
  return (
    <Switch>
      <Route path={places.work}>
        <work.Page />
      </Route>
      <Route path={places.board}>
        <board.Page />
      </Route>
      <Route path={places.wire}>
        {({ id }) => <wire.Page id={id === undefined ? undefined : decodeURIComponent(id)} />}
      </Route>
      <Route path={places.notifications}>
        <notifications.Page />
      </Route>
      <Route path={places.search}>
        <search.Page />
      </Route>
      <Route path={places.revisions}>
        {({ id }) => <revisions.Page key={id} id={decodeURIComponent(id)} />}
      </Route>
      <Route path={places.preview}>{({ id }) => <preview.Page key={id} id={decodeURIComponent(id)} />}</Route>
      <Route path={places.merge}>
        {({ id, item }) => (
          <merge.Page key={`${id} ${item}`} id={decodeURIComponent(id)} itemId={decodeURIComponent(item)} />
        )}
      </Route>
      <Route path={places.manuscript}>
        {({ id }) => <manuscript.Page key={id} id={decodeURIComponent(id)} />}
      </Route>
      <Route path={places.writing}>{({ id }) => <writing.Page key={id} id={decodeURIComponent(id)} />}</Route>
      <Route path={places.account}>
        <account.Page />
      </Route>
      <Route path="/newsroom/*">
        <NewsroomPages />
      </Route>
      <Route path="/signed-in">
        <SignedInPage />
      </Route>
      <Route path="/sign-in">
        <Redirect to="/" replace />
      </Route>
      <Route>
        <MissingPage />
      </Route>
    </Switch>
  );
}

/** Asks who is signed in; shows the way in to whoever is not. */
function SignedIn({ children }: { children: ReactNode }) {
  const session = useSession();
  const { isReachable, noAnswer } = useReach();
  const [isAsked, setAsked] = useState(false);
  const { ask } = session;
  useEffect(() => {
    if (isAsked || !isReachable) return;
    ask().then(
      () => {
        setAsked(true);
      },
      () => {
        noAnswer();
      },
    );
  }, [ask, isAsked, isReachable, noAnswer]);

  if (session.user === undefined) return <ReadingState error={undefined} />;
  return session.user === null ? <SignInPage /> : children;
}
