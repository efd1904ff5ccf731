import { useCases } from '@kopij/articles';
import { OpenSession, SessionCookie } from '@kopij/identity';
import { openLog, UnitOfWork } from '@kopij/platform';
import { FixedClock, testConfig } from '@kopij/testing';
import { createServer } from '../create-server.js';
import { startServer, type RunningServer } from '../testing/start-server.js';
import { subscribeAsPage } from '../testing/subscribe-as-page.js';

const own = { 'apollo-require-preflight': '1' };
const askMe = '{ me { name sessions { id method userAgent isCurrent } } }';
const askArticles = '{ articles { edges { node { id } } } }';

describe('a browser that is signed in', () => {
  let server: RunningServer;
  const clock = new FixedClock();
  beforeAll(async () => {
    server = await startServer({ clock });
  });
  afterAll(() => server.close());

  async function signIn(
    role: 'REPORTER' | 'ADMIN' = 'REPORTER',
  ): Promise<{ cookie: string; userId: string }> {
    const { actor } = await server.hire(role, 'Noor');
    const secret = await server
      .get(UnitOfWork)
      .transaction((tx) =>
        server.get(OpenSession).execute(tx, actor.id, { method: 'PASSWORD', userAgent: 'Test' }),
      );
    return { cookie: `kopij_session=${secret}`, userId: actor.id };
  }
  const me = async (headers: Record<string, string>, method: 'GET' | 'POST' = 'POST') =>
    (await server.query<{ me: unknown }>(askMe, {}, { headers, method })).data?.me;

  it('is known by its cookie beside a header that no foreign page can send', async () => {
    const { cookie } = await signIn();
    const known = { name: 'Noor', sessions: [{ method: 'PASSWORD', userAgent: 'Test', isCurrent: true }] };
    for (const header of ['apollo-require-preflight', 'x-apollo-operation-name']) {
      for (const method of ['GET', 'POST'] as const) {
        expect(await me({ cookie, [header]: '1' }, method)).toMatchObject(known);
        expect(await me({ cookie: `a=b; ${cookie}; c=d`, [header]: '1' }, method)).toMatchObject(known);
      }
    }
  });

  it('is a stranger without that header, and gets the kept answer that everybody gets', async () => {
    const { cookie } = await signIn();
    for (const method of ['GET', 'POST'] as const) {
      for (const headers of [{ cookie }, { cookie, 'apollo-require-preflight': '' }]) {
        expect(await me(headers, method)).toBeNull();
        const to = await server.query(askArticles, {}, { method });
        const also = await server.query(askArticles, {}, { headers, method });
        expect(also.data).toEqual(to.data);
        expect(also.headers.get('cache-status')).toMatch(/hit/);
        for (const name of ['vary', 'cache-control', 'etag'])
          expect(also.headers.get(name)).toBe(to.headers.get(name));
        expect(also.headers.get('vary')).not.toMatch(/cookie/i);
      }
    }
    const signedIn = await server.query(askArticles, {}, { headers: { cookie, ...own }, method: 'GET' });
    expect(signedIn.headers.get('cache-control')).toBe('private, no-store');
  });

  it('never counts where a token is sent, and never for wire copy', async () => {
    const { cookie } = await signIn('ADMIN');
    const { token } = await server.hire('EDITOR', 'Token');
    expect(await me({ cookie, ...own, authorization: `Bearer ${token}` })).toMatchObject({ name: 'Token' });
    const headers = { cookie, ...own, 'content-type': 'text/plain' };
    expect((await server.fetch('/wire/anp', { method: 'POST', headers, body: 'x' })).status).toBe(401);
  });

  it('is told when its session has ended, and is a stranger from then on', async () => {
    const { cookie } = await signIn();
    const signOut = await server.query(
      'mutation { signOut { userErrors { code } } }',
      {},
      { headers: { cookie, ...own } },
    );
    expect(signOut.data).toEqual({ signOut: { userErrors: [] } });
    const gone = 'kopij_session=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax';
    expect(signOut.headers.get('set-cookie')).toBe(gone);
    for (const method of ['GET', 'POST'] as const) {
      const answer = await server.query(askMe, {}, { headers: { cookie, ...own }, method });
      expect(answer).toMatchObject({ status: 401, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
      expect(answer.headers.get('set-cookie')).toBe(gone);
    }
    // In a form that our endpoint leaves to Apollo.
    const other = await server.fetch('/graphql?', {
      method: 'POST',
      headers: { cookie, ...own, 'content-type': 'application/json' },
      body: JSON.stringify({ query: askMe }),
    });
    expect([other.status, other.headers.get('set-cookie')]).toEqual([401, gone]);
    expect(await me({ ...own })).toBeNull();
  });

  it('is never told by a page of another site that cookies may come along', async () => {
    const foreign = await startServer({ config: { corsOrigins: ['https://site.example'] } });
    for (const method of ['OPTIONS', 'POST']) {
      const { headers } = await foreign.fetch('/graphql', {
        method,
        headers: { origin: 'https://site.example', 'content-type': 'application/json' },
        ...(method === 'POST' && { body: '{"query":"{ __typename }"}' }),
      });
      expect(headers.get('access-control-allow-origin')).toBe('https://site.example');
      expect(headers.get('access-control-allow-credentials')).toBeNull();
    }
    await foreign.close();
  });

  it('subscribes with its cookie from a page of its own, and is a stranger from any other', async () => {
    const { cookie } = await signIn();
    const origin = server.url;
    const { actor } = await server.hire('REPORTER');
    const poke = () => server.get(useCases.create).execute(actor, { content: {} });
    const subscribe = (headers: Record<string, string>) => subscribeAsPage(server.url, headers, poke);
    expect(await subscribe({ cookie, origin })).toBe('BEGUN');
    expect(await subscribe({ origin })).toBe('UNAUTHENTICATED');
    expect(await subscribe({ cookie })).toBe('UNAUTHENTICATED');
    expect(await subscribe({ cookie, origin: 'https://evil.example' })).toBe('REFUSED 403');
    const events = async (headers: Record<string, string>) => {
      const query = 'subscription { inboxChanged { __typename } }';
      const stop = new AbortController();
      const path = `/graphql/stream?${new URLSearchParams({ query }).toString()}`;
      const { status } = await server.fetch(path, { headers: { cookie, ...headers }, signal: stop.signal });
      stop.abort();
      return status;
    };
    expect(await events({})).toBe(401);
    expect(await events({ 'sec-fetch-site': 'same-origin' })).toBe(200);
    expect(await events({ 'sec-fetch-site': 'same-site' })).toBe(401);
    expect(await events(own)).toBe(200);
  });

  it('is signed out on every server at once', async () => {
    const config = testConfig(server.databaseUrl);
    const second = await createServer({ config, log: openLog('silent'), clock });
    await second.listen(0, '127.0.0.1');
    const url = `${await second.getUrl()}/graphql`;
    const headers = { ...own, 'content-type': 'application/json' };
    const ask = (cookie: string, query: string) =>
      fetch(url, { method: 'POST', headers: { ...headers, cookie }, body: JSON.stringify({ query }) });
    const { cookie } = await signIn();
    expect((await ask(cookie, askMe)).status).toBe(200);
    await server.query('mutation { signOut { userErrors { code } } }', {}, { headers: { cookie, ...own } });
    expect((await ask(cookie, askMe)).status).toBe(401);
    const other = await signIn();
    const { token } = await server.hire('ADMIN');
    await server.query(
      `mutation { changeUserRole(input: { userId: "${other.userId}", role: EDITOR }) { userErrors { code } } }`,
      {},
      { token },
    );
    expect((await ask(other.cookie, askMe)).status).toBe(401);
    await second.close();
  });
});

describe('the cookie of a session', () => {
  const cookie = (changes: object) => new SessionCookie(testConfig('sqlite:x', changes));

  it('is kept from scripts and from other sites, and goes over HTTPS alone', () => {
    for (const config of [{ publicUrl: 'https://kopij.example' }, { host: '0.0.0.0' }]) {
      expect(cookie(config).with('x')).toBe(
        '__Host-kopij_session=x; Max-Age=1209600; Path=/; HttpOnly; Secure; SameSite=Lax',
      );
    }
  });

  it('goes over plain HTTP on this machine', () => {
    for (const config of [{}, { publicUrl: 'http://localhost:4000', host: '0.0.0.0' }]) {
      expect(cookie(config).with('x')).toBe(
        'kopij_session=x; Max-Age=1209600; Path=/; HttpOnly; SameSite=Lax',
      );
    }
  });

  it('is read only by its own name: another host of the domain cannot set that', () => {
    const { in: read } = {
      in: (header?: string) => cookie({ publicUrl: 'https://kopij.example' }).in(header),
    };
    expect(read('kopij_session=x')).toBeNull();
    expect(read('a=b; __Host-kopij_session=x')).toBe('x');
    for (const header of [
      undefined,
      '',
      '__Host-kopij_session',
      '__Host-kopij_session=',
      ';;=;%',
      '\u0000',
    ]) {
      expect(read(header)).toBeNull();
    }
  });
});
