import { existsSync } from 'node:fs';
import { readFileSync } from 'node:fs';
import { attributionOfLine } from '@kopij/editorial';
import { fetchArticlePage } from '../articles/fetch-article-page.js';
import { renderArticlePage } from '../articles/render-article-page.js';
import { CliFault } from '../cli-fault.js';
import { countResults } from '../imports/count-results.js';
import { slugOf } from '../imports/slug-of.js';
import { withNewsroom } from '../newsroom.js';
import { readSettings } from '../read-settings.js';
import { serverUrl } from '../server-url.js';
import { print, type Terminal } from '../terminal.js';
import { demandFreePort } from './demand-free-port.js';
import { demoDatabase } from './demo-database.js';
import { furnishDesk } from './furnish-desk.js';
import { hirePeople, type DemoPerson } from './hire-people.js';
import { importSamples } from './import-samples.js';
import { openDoor } from './open-door.js';
import { receiveSamples } from './receive-samples.js';
import { signInAs } from './sign-in-as.js';
import { startServer } from './start-server.js';

const shownSection = 'Buitenland';

/** Fills the demo's newsroom, serves it, prints what to try, and waits until the server stops. */
export async function runDemo(here: Terminal): Promise<void> {
  const { LOG_LEVEL = 'warn' } = here.environment;
  const terminal = {
    ...here,
    environment: {
      KOPIJ_GRAPHIQL: 'true',
      ...here.environment,
      DATABASE_URL: `sqlite:${demoDatabase}`,
      LOG_LEVEL,
    },
  };
  const settings = readSettings(terminal);
  await demandFreePort(settings);

  const isNew = !existsSync(demoDatabase);
  print(
    terminal,
    isNew ? `Creating a newsroom in ${demoDatabase}.` : `Using the newsroom in ${demoDatabase}.`,
  );
  const { people, slug } = await fill(terminal, isNew);
  showAttribution(terminal);

  const url = serverUrl(settings);
  const server = await startServer(terminal, url);
  const page = await fetchArticlePage(`${url}/graphql`, slug);
  print(terminal, '', `The page of ${shownSection}, as readers see it (npx kopij show ${slug}):`, '');
  print(terminal, ...renderArticlePage(page).map((line) => `  ${line}`));
  const guests = settings.studio ? people.filter(hasPassword) : [];
  const door = await openDoor(
    guests.map((guest) => () => signInAs(url, guest)),
    { host: settings.host, studio: `${url}/studio?tour` },
  );
  const links = guests.map(({ role }, at) => `  ${role.padEnd(8)}  ${door.links[at] ?? ''}`);
  print(terminal, ...whatToTry(url, people, settings.studio ? links : null));

  const code = await server.stopped;
  door.close();
  if (code !== 0) throw new CliFault(`The server ended with exit code ${code}.`);
}

async function fill(
  terminal: Terminal,
  isNew: boolean,
): Promise<{ people: readonly DemoPerson[]; slug: string }> {
  return withNewsroom(
    terminal,
    async (newsroom) => {
      const hired = await hirePeople(newsroom);
      const { REPORTER, EDITOR, ADMIN } = hired;
      if (isNew) await furnishDesk(newsroom, hired);
      const orders = { publish: true, review: 'ALWAYS', writer: REPORTER, reviewer: EDITOR } as const;
      const samples = await importSamples(newsroom, new URL('samples/pages/', terminal.home), ADMIN, orders);
      for (const { name, section, stories } of samples) {
        print(terminal, `  ${name} into ${section}: ${countResults(stories.map(({ result }) => result))}`);
      }
      const messages = new URL('samples/wire/messages/', terminal.home);
      for (const { name, fate } of await receiveSamples(newsroom, messages, {
        admin: ADMIN,
        writer: REPORTER,
      })) {
        print(terminal, `  ${name}: ${fate}`);
      }
      const [article] = samples.find(({ section }) => section === shownSection)?.stories ?? [];
      const slug = article && (await slugOf(newsroom, article));
      if (!slug)
        throw new CliFault(
          `The sample page of ${shownSection} is no longer public: somebody took it down. Remove ${demoDatabase} to start again.`,
        );
      return { people: [REPORTER, EDITOR, ADMIN], slug };
    },
    'OR_NEW',
  );
}

function showAttribution(terminal: Terminal): void {
  const lines = readFileSync(new URL('samples/wire/datelines.txt', terminal.home), 'utf8')
    .split('\n')
    .slice(0, 3);
  print(terminal, '', 'Attribution in wire copy (npx kopij attribution parse < samples/wire/datelines.txt):');
  print(terminal, ...lines.map((line) => `  ${JSON.stringify(attributionOfLine(line))}`));
}

/** @param links that sign in, if there is a studio */
function whatToTry(url: string, people: readonly DemoPerson[], links: readonly string[] | null): string[] {
  const endpoint = `${url}/graphql`;
  const [reporter] = people;
  const query = JSON.stringify({
    query: '{ me { name role } sections { name articles(first: 1) { edges { node { lead age } } } } }',
  });
  return [
    '',
    'Tokens, for 30 days; those of earlier demos no longer work:',
    ...people.map(({ role, token }) => `  ${role.padEnd(8)}  ${token}`),
    '',
    ...(links ? signInLines(url, people, links) : []),
    `GraphiQL, with examples to run:  ${endpoint}`,
    'From a terminal:',
    `  curl ${endpoint} -H 'content-type: application/json' -H 'authorization: Bearer ${reporter?.token}' \\`,
    `    -d '${query}'`,
    '',
    'Serving until you press Ctrl-C.',
  ];
}

function signInLines(url: string, people: readonly DemoPerson[], links: readonly string[]): string[] {
  return [
    `The studio, for editors:  ${url}/studio`,
    ...(links.length > 0 ? ['Signed in, once and within half an hour:', ...links, 'With a password:'] : []),
    ...people.filter(hasPassword).map(({ email, password }) => `  ${email.padEnd(21)}  ${password}`),
    '',
  ];
}

function hasPassword(person: DemoPerson): person is DemoPerson & { readonly password: string } {
  return person.password !== null;
}
