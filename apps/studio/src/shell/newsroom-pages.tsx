import { useEffect } from 'react';
import { Route, Switch } from 'wouter';
import { newsroomScreens, type NewsroomScreen } from '../parts/newsroom-screens.js';
import { useSession } from '../server/session.jsx';
import { useMay } from '../server/use-may.js';
import { loadPage } from './load-page.js';
import { MissingPage } from './missing-page.jsx';

/** The screens for those who run the newsroom: each in a file of its own, loaded when it is first shown. */
const pages = {
  sections: loadPage(
    async () => (await import('../features/newsroom/sections/sections-page.jsx')).SectionsPage,
  ),
  agencies: loadPage(
    async () => (await import('../features/newsroom/agencies/agencies-page.jsx')).AgenciesPage,
  ),
  people: loadPage(async () => (await import('../features/newsroom/people/people-page.jsx')).PeoplePage),
  teams: loadPage(async () => (await import('../features/newsroom/teams/teams-page.jsx')).TeamsPage),
  tokens: loadPage(async () => (await import('../features/newsroom/tokens/tokens-page.jsx')).TokensPage),
  sources: loadPage(async () => (await import('../features/newsroom/sources/sources-page.jsx')).SourcesPage),
  rules: loadPage(async () => (await import('../features/newsroom/rules/rules-page.jsx')).RulesPage),
  webhooks: loadPage(
    async () => (await import('../features/newsroom/webhooks/webhooks-page.jsx')).WebhooksPage,
  ),
  usage: loadPage(async () => (await import('../features/newsroom/usage/usage-page.jsx')).UsagePage),
  trail: loadPage(async () => (await import('../features/newsroom/trail/trail-page.jsx')).TrailPage),
} satisfies Record<NewsroomScreen, unknown>;

/** What somebody may not have is not there, whatever the address. */
export function NewsroomPages() {
  const may = useMay();
  const { user } = useSession();
  // Whoever needs one of them may need the next when the server is not there.
  useEffect(() => {
    for (const [screen, permission] of newsroomScreens)
      if (user?.permissions?.includes(permission)) void pages[screen].ahead();
  }, [user]);
  return (
    <Switch>
      {newsroomScreens
        .filter(([, permission]) => may(permission))
        .map(([screen]) => {
          const { Page } = pages[screen];
          return (
            <Route key={screen} path={`/newsroom/${screen}/:id?`}>
              {({ id }) => <Page id={id === undefined ? undefined : decodeURIComponent(id)} />}
            </Route>
          );
        })}
      <Route>
        <MissingPage />
      </Route>
    </Switch>
  );
}
