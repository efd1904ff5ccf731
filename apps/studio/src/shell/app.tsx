import { Suspense, useEffect, useState, type ComponentType, type ReactNode } from 'react';
import { Redirect, Route, Router, Switch } from 'wouter';
import { whenShown } from '../basics/when-shown.js';
import { FinishSignInPage } from '../features/sign-in/finish-sign-in-page.jsx';
import { SignInAgain } from '../features/sign-in/sign-in-again.jsx';
import { SignInPage } from '../features/sign-in/sign-in-page.jsx';
import { AnnouncementProvider } from '../parts/announcements.jsx';
import { LeaveGuard } from '../parts/leaving.jsx';
import { ReadingState } from '../parts/reading-state.jsx';
import { LiveProvider } from '../server/live.jsx';
import { ReachProvider, useReach } from '../server/reach.jsx';
import { SessionProvider, useSession, type SignedIn } from '../server/session.jsx';
import { SpeechProvider, useWords, type Spoken } from '../words/words.jsx';
import { loadPage } from './load-page.js';
import { MissingPage } from './missing-page.jsx';
import { PageBoundary } from './page-boundary.jsx';
import { ReachLine } from './reach-line.jsx';
import { Shell } from './shell.jsx';

const work = pageAt('/', async () => (await import('../features/work/work-page.jsx')).WorkPage);
const board = pageAt('/board', async () => (await import('../features/board/board-page.jsx')).BoardPage);
const wire = pageAt('/wire/:id?', async () => (await import('../features/wire/wire-page.jsx')).WirePage);
const search = pageAt('/search', async () => (await import('../features/search/search-page.jsx')).SearchPage);
const notifications = pageAt(
  '/notifications',
  async () => (await import('../features/notifications/notifications-page.jsx')).NotificationsPage,
);
const manuscript = pageAt(
  '/manuscripts/:id',
  async () => (await import('../features/manuscript/manuscript-page.jsx')).ManuscriptPage,
);
const writing = pageAt(
  '/manuscripts/:id/write',
  async () => (await import('../features/writing/writing-page.jsx')).WritingPage,
);
const revisions = pageAt(
  '/manuscripts/:id/revisions',
  async () => (await import('../features/manuscript/revisions/revisions-page.jsx')).RevisionsPage,
);
const preview = pageAt(
  '/manuscripts/:id/preview',
  async () => (await import('../features/manuscript/preview/preview-page.jsx')).PreviewPage,
);
const merge = pageAt(
  '/manuscripts/:id/upstream/:item',
  async () => (await import('../features/upstream/merge-page.jsx')).MergePage,
);
const account = pageAt(
  '/account',
  async () => (await import('../features/account/account-page.jsx')).AccountPage,
);

const newsroom = pageAt('/newsroom/*', async () => (await import('./newsroom-pages.jsx')).NewsroomPages);

/** What is loaded ahead for whoever is signed in. */
const pages = [
  ...[work, board, wire, search, notifications],
  ...[manuscript, writing, revisions, preview, merge, account, newsroom],
];

const sharedPreview = loadPage(
  async () => (await import('../features/manuscript/preview/shared-preview-page.jsx')).SharedPreviewPage,
);
const link = loadPage(async () => (await import('../features/sign-in/link-page.jsx')).LinkPage);
const signedIn = loadPage(async () => (await import('../features/sign-in/signed-in-page.jsx')).SignedInPage);

/** Where the studio is. */
export const base = '/studio';

/** The page of an address, so that it can be loaded before it is known who is there; none for what strangers open. */
export function pageFor(address: string): (typeof pages)[number] | undefined {
  return pages.find(({ path }) => {
    const pattern = path
      .replace(/\/:\w+\?/, '(/[^/]+)?')
      .replace(/:\w+/g, '[^/]+')
      .replace('*', '.+');
    return new RegExp(`^${pattern}$`).test(address);
  });
}

interface AppProps {
  readonly spoken: Spoken;
  /** Who is here, if that is known already. */
  readonly user: SignedIn | null | undefined;
}

/** The studio: who is here decides what it shows, and the address decides which page. */
export function App({ spoken, user }: AppProps) {
  return (
    <SpeechProvider first={spoken}>
      <ReachProvider>
        <Router base={base}>
          <LeaveGuard>
            <ForWhoIsHere first={user} />
          </LeaveGuard>
        </Router>
      </ReachProvider>
    </SpeechProvider>
  );
}

function ForWhoIsHere({ first }: { first: AppProps['user'] }) {
  const { language } = useWords();
  return (
    <SessionProvider language={language} first={first}>
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
          <ForSignedIn>
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
          </ForSignedIn>
        </Route>
      </Switch>
    </SessionProvider>
  );
}

function Pages() {
  // They are small, and are there when the server is not. One after the other, since the one that is shown comes first.
  useEffect(() => {
    const loadAll = async () => {
      await whenShown;
      for (const { ahead } of pages) await ahead();
    };
    void loadAll();
  }, []);
  return (
    <Switch>
      <Route path={work.path}>
        <work.Page />
      </Route>
      <Route path={board.path}>
        <board.Page />
      </Route>
      <Route path={wire.path}>
        {({ id }) => <wire.Page id={id === undefined ? undefined : decodeURIComponent(id)} />}
      </Route>
      <Route path={notifications.path}>
        <notifications.Page />
      </Route>
      <Route path={search.path}>
        <search.Page />
      </Route>
      <Route path={revisions.path}>
        {({ id }) => <revisions.Page key={id} id={decodeURIComponent(id)} />}
      </Route>
      <Route path={preview.path}>{({ id }) => <preview.Page key={id} id={decodeURIComponent(id)} />}</Route>
      <Route path={merge.path}>
        {({ id, item }) => (
          <merge.Page key={`${id} ${item}`} id={decodeURIComponent(id)} itemId={decodeURIComponent(item)} />
        )}
      </Route>
      <Route path={manuscript.path}>
        {({ id }) => <manuscript.Page key={id} id={decodeURIComponent(id)} />}
      </Route>
      <Route path={writing.path}>{({ id }) => <writing.Page key={id} id={decodeURIComponent(id)} />}</Route>
      <Route path={account.path}>
        <account.Page />
      </Route>
      <Route path={newsroom.path}>
        <newsroom.Page />
      </Route>
      <Route path="/signed-in">
        <signedIn.Page />
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
function ForSignedIn({ children }: { children: ReactNode }) {
  const session = useSession();
  const { isReachable, noAnswer } = useReach();
  const [isAsked, setAsked] = useState(session.user !== undefined);
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

/** A page, and the address at which it is. */
function pageAt<const Path extends string, Props extends object>(
  path: Path,
  load: () => Promise<ComponentType<Props>>,
) {
  return { path, ...loadPage(load) };
}
