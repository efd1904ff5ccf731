import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '@kopij/testing';
import { startKopij, stopKopij } from './testing/start-kopij.js';
import { testNewsroom } from './testing/test-newsroom.js';

afterEach(stopKopij);

/** The command as it is built: `npm test` and `npm run check` build it before anything is looked at. */
describe('the built kopij command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kopij-command-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('ends quietly when nobody wants the rest of its output', async () => {
    const kopij = startKopij(folder, {}, 'attribution', 'parse');
    kopij.process.stdout.destroy();
    kopij.process.stdin.on('error', () => undefined);
    kopij.process.stdin.end('OSLO (ANP) - De boot vaart.\n'.repeat(100_000));
    expect(await kopij.ended()).toEqual({ code: 0, output: '', errors: '' });
  });

  it.each([
    [
      'on a Node that is too old',
      { engines: { node: '>=98.1 <99' } },
      [],
      /^Kopij runs on Node >=98\.1 <99; this is v/,
    ],
    [
      'without its packages',
      {},
      [],
      /^The packages of Kopij are not installed: run `npm ci && npm run build` first\.\n$/,
    ],
    ['before it is built', {}, ['node_modules'], /^Kopij is not built yet: run `npm run build` first\.\n$/],
  ])('says what to do, %s', (_when, changes, folders, said) => {
    const clone = mkdtempSync(join(folder, 'clone-'));
    const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as object;
    writeFileSync(join(clone, 'package.json'), JSON.stringify({ ...manifest, ...changes }));
    cpSync('bin', join(clone, 'bin'), { recursive: true });
    for (const name of folders) mkdirSync(join(clone, name));
    for (const program of ['kopij.js', 'server.js']) {
      const { status, stderr } = spawnSync(process.execPath, [join(clone, 'bin', program)], {
        encoding: 'utf8',
      });
      expect(status).toBe(1);
      expect(stderr).toMatch(said);
    }
  });

  it('that only reads makes no database, and says where that of the demo is', async () => {
    const here = mkdtempSync(join(folder, 'beside-'));
    const alone = await startKopij(here, {}, 'user', 'list').ended();
    expect(alone).toMatchObject({ code: 1, output: '' });
    expect(alone.errors).toBe(
      'There is no database at ./data/kopij.db. Set DATABASE_URL to another one, or create one with "kopij migrate".\n',
    );
    expect(existsSync(join(here, 'data'))).toBe(false);

    const demo = { DATABASE_URL: 'sqlite:./data/demo.db' };
    expect(await startKopij(here, demo, 'migrate').ended()).toMatchObject({ code: 0 });
    const besideDemo = await startKopij(here, {}, 'user', 'list').ended();
    expect(besideDemo.errors).toContain('The demo’s database is ./data/demo.db');
    expect(await startKopij(here, demo, 'user', 'list').ended()).toMatchObject({ code: 0, errors: '' });
  });

  it('says which database it opened where nobody named one', async () => {
    const here = mkdtempSync(join(folder, 'default-'));
    const { code, errors } = await startKopij(here, {}, 'migrate').ended();
    expect({ code, errors }).toEqual({ code: 0, errors: 'Database: ./data/kopij.db\n' });
  });

  it('takes lines apart without a database', async () => {
    const kopij = startKopij(folder, { DATABASE_URL: 'nonsense' }, 'attribution', 'parse');
    kopij.process.stdin.end('OSLO (ANP) - De boot vaart.');
    const { code, output } = await kopij.ended();
    expect(code).toBe(0);
    expect(JSON.parse(output)).toMatchObject({ places: ['OSLO'], agencies: ['ANP'] });
  });

  it('completes an import that was killed half-way, and makes nothing twice', async () => {
    const newsroom = await testNewsroom();
    // Several lots of what is taken in together.
    const count = 1_000;
    const records = Array.from({ length: count }, (_, n) => ({
      headline: `Bericht ${n}`,
      slug: `bericht-${n}`,
      dateline: 'OSLO',
      lead: 'De boot vaart.',
      body: [],
      section: 'Noorden',
      agencies: ['ANP'],
      publishedAt: '2025-11-23T20:30:00Z',
    }));
    const path = join(folder, 'articles.ndjson');
    writeFileSync(path, records.map((record) => JSON.stringify(record)).join('\n'));
    const args = ['import', 'articles', path, '--publish'];

    const killed = startKopij(folder, { DATABASE_URL: newsroom.databaseUrl }, ...args);
    const made = async (): Promise<number> => (await newsroom.rows('SELECT id FROM manuscripts')).length;
    while ((await made()) < 3) await sleep(5);
    killed.process.kill('SIGKILL');
    await killed.ended();
    expect(await made()).toBeLessThan(count);

    expect((await newsroom.run(...args)).code).toBe(0);
    expect(await newsroom.rows('SELECT DISTINCT state, version FROM manuscripts')).toEqual([
      { state: 'PUBLISHED', version: 4 },
    ]);
    expect(await made()).toBe(count);
    expect(await newsroom.rows('SELECT id FROM live_articles')).toHaveLength(count);
    await newsroom.close();
  });
});

describe('kopij demo', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kopij-demo-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('fills a newsroom, serves it until it is told to stop, and on a second run makes nothing twice', async () => {
    const environment = { PORT: String(await freePort()) };
    const page = readFileSync(resolve('samples/pages/buitenland-01.txt'), 'utf8');
    const [headline] = page.split('\n');

    const first = startKopij(folder, environment, 'demo');
    const printed = await first.printed('Serving until');
    expect(printed).toContain('Creating a newsroom in ./data/demo.db.\n');
    expect(printed).toContain('  buitenland-01.txt into Buitenland: 8 published\n');
    expect(printed).toContain(`\n  ${headline ?? ''}\n  TBILISI (ANP/RTR) - `);
    expect(printed).toMatch(/\n {2}Meer uit Buitenland\n {2}LISSABON .*\n {2}9 minuten geleden\n/);
    expect(printed).toContain('{"isDateline":true,"leadIn":"","places":["VLISSINGEN"],');
    const endpoint = `http://127.0.0.1:${environment.PORT}/graphql`;
    for (const role of ['REPORTER', 'EDITOR', 'ADMIN']) {
      expect(await whoIs(endpoint, tokenOf(printed, role))).toBe(role);
    }
    expect(await runCurl(endpoint, printed)).toMatchObject({ me: { role: 'REPORTER' } });
    const [, password = ''] = /\n {2}editor@demo\.example +(\S+)\n/.exec(printed) ?? [];
    expect(await signIn(endpoint, 'editor@demo.example', password)).toEqual({ name: 'Ebru the editor' });
    expect(printed).toContain(`The studio, for editors:  http://127.0.0.1:${environment.PORT}/studio\n`);
    const [, link = ''] = /\n {2}EDITOR {4}(http:\S+)\n/.exec(printed) ?? [];
    const opened = await fetch(link, { redirect: 'manual' });
    expect(opened.headers.get('location')).toBe(`http://127.0.0.1:${environment.PORT}/studio?tour`);
    const [cookie = ''] = opened.headers.getSetCookie();
    expect(await whoseCookie(endpoint, cookie)).toEqual({ name: 'Ebru the editor' });
    expect((await fetch(link, { redirect: 'manual' })).status).toBe(410);
    const page2 = await startKopij(folder, environment, 'show', slugOf(printed)).ended();
    expect(page2.output.startsWith(`${headline ?? ''}\n`)).toBe(true);
    first.process.kill('SIGINT');
    expect((await first.ended()).code).toBe(0);

    const second = startKopij(folder, environment, 'demo');
    const again = await second.printed('Serving until');
    expect(again).toContain('Using the newsroom in ./data/demo.db.\n');
    expect(again).toContain('  buitenland-01.txt into Buitenland: 8 unchanged\n');
    expect(await whoIs(endpoint, tokenOf(printed, 'EDITOR'))).toBeNull();
    expect(await whoIs(endpoint, tokenOf(again, 'EDITOR'))).toBe('EDITOR');
    second.process.kill('SIGTERM');
    expect((await second.ended()).code).toBe(0);
  });

  it('says in one line that its port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((done) => other.once('listening', done));
    const { port } = other.address() as AddressInfo;
    const { code, errors } = await startKopij(folder, { PORT: String(port) }, 'demo').ended();
    await new Promise((done) => other.close(done));
    expect(code).toBe(1);
    expect(errors).toMatch(new RegExp(`^The demo cannot listen on 127\\.0\\.0\\.1, port ${port}: .*\n$`));
  });
});

function tokenOf(printed: string, role: string): string {
  return new RegExp(`^ {2}${role} +(kopij_\\S+)$`, 'm').exec(printed)?.[1] ?? '';
}

function slugOf(printed: string): string {
  return /npx kopij show (\S+)\)/.exec(printed)?.[1] ?? '';
}

async function ask(endpoint: string, headers: Record<string, string>, body: string): Promise<unknown> {
  const response = await fetch(endpoint, { method: 'POST', headers, body });
  const { data } = (await response.json()) as { data?: unknown };
  return data;
}

async function whoIs(endpoint: string, token: string): Promise<string | null> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const data = await ask(endpoint, headers, JSON.stringify({ query: '{ me { role } }' }));
  return (data as { me: { role: string } } | null | undefined)?.me.role ?? null;
}

async function signIn(endpoint: string, email: string, password: string): Promise<unknown> {
  const query = `mutation ($input: SignInInput!) { signIn(input: $input) { user { name } } }`;
  const headers = { 'content-type': 'application/json' };
  const data = await ask(
    endpoint,
    headers,
    JSON.stringify({ query, variables: { input: { email, password } } }),
  );
  return (data as { signIn: { user: unknown } } | null | undefined)?.signIn.user;
}

/** Who is signed in by what a browser was told to keep. */
async function whoseCookie(endpoint: string, cookie: string): Promise<unknown> {
  const [pair = ''] = cookie.split(';');
  const headers = { 'content-type': 'application/json', 'apollo-require-preflight': 'true', cookie: pair };
  const data = await ask(endpoint, headers, JSON.stringify({ query: '{ me { name } }' }));
  return (data as { me: unknown } | null | undefined)?.me;
}

/** Sends what the printed curl command would send. */
function runCurl(endpoint: string, printed: string): Promise<unknown> {
  const header = /-H '(authorization): ([^']+)'/.exec(printed);
  const body = /-d '([^']+)'/.exec(printed)?.[1] ?? '';
  const headers = { 'content-type': 'application/json', [header?.[1] ?? '']: header?.[2] ?? '' };
  return ask(endpoint, headers, body);
}
