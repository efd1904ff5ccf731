import { publishOn, type Desk } from '../testing/publish-on.js';
import { startServer, type RunningServer } from '../testing/start-server.js';

const bySlug = 'query A($slug: String!) { article(slug: $slug) { headline } }';

describe('an answer to who has a token', () => {
  let server: RunningServer;
  let desk: Desk;
  /** Opens no more than what is published. */
  let reader: string;
  let editor: string;

  beforeAll(async () => {
    server = await startServer();
    desk = publishOn(server);
    ({ token: reader } = await server.hire('REPORTER', 'site', ['READ_PUBLISHED']));
    ({ token: editor } = await server.hire('EDITOR'));
  });
  afterAll(() => server.close());

  const ask = async (slug: string, token?: string) => {
    const asked = token === undefined ? {} : { token };
    const { status, headers, data } = await server.query(bySlug, { slug }, { method: 'GET', ...asked });
    const [cache, control] = [headers.get('cache-status'), headers.get('cache-control')];
    return { status, data, cache, control };
  };

  it('is the one that strangers get, and theirs is the one that was made for it', async () => {
    await desk.publish({ slug: 'eerste', headline: 'Eerste' });
    const made = await ask('eerste', reader);
    expect(made).toMatchObject({ status: 200, cache: 'Kopij; fwd=miss; stored' });
    const strangers = await ask('eerste');
    expect(strangers).toEqual({ ...made, cache: 'Kopij; hit' });
    expect(await ask('eerste', reader)).toEqual(strangers);
  });

  it('is true the moment something is published', async () => {
    const id = await desk.publish({ slug: 'tweede', headline: 'Tweede' });
    await ask('tweede', reader);
    await desk.publish({ id, slug: 'tweede', headline: 'Tweede, verbeterd' });
    expect(await ask('tweede', reader)).toMatchObject({
      cache: 'Kopij; fwd=miss; stored',
      data: { article: { headline: 'Tweede, verbeterd' } },
    });
  });

  it('is theirs alone where the token opens more, and is neither kept nor taken from what is', async () => {
    await desk.publish({ slug: 'derde', headline: 'Derde' });
    const alone = { status: 200, cache: null, control: 'private, no-store' };
    expect(await ask('derde', editor)).toMatchObject(alone);
    expect(await ask('derde')).toMatchObject({ cache: 'Kopij; fwd=miss; stored' });
    expect(await ask('derde', editor)).toMatchObject(alone);
  });

  it('is a refusal where the token is nobody’s, though the answer is ready', async () => {
    await desk.publish({ slug: 'vierde', headline: 'Vierde' });
    await ask('vierde');
    const last = reader.at(-1) === 'a' ? 'b' : 'a';
    expect(await ask('vierde', `${reader.slice(0, -1)}${last}`)).toMatchObject({
      status: 401,
      cache: null,
      control: 'private, no-store',
    });
  });
});
