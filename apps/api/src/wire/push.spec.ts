import type { Role, TokenScope } from '@kopij/editorial';
import { Database } from '@kopij/platform';
import { engineUnderTest, FixedClock } from '@kopij/testing';
import { ArchiveWireSource, CreateWireSource } from '@kopij/wire';
import { setTimeout as sleep } from 'node:timers/promises';
import { startServer, type RunningServer } from '../testing/start-server.js';

const mostBytes = 100_000;
const anItem = (guid: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="${guid}" version="1">
  <itemMeta><itemClass qcode="ninat:text"/><pubStatus qcode="stat:usable"/></itemMeta>
  <contentMeta><headline>Veerdienst hervat</headline></contentMeta>
</newsItem>`;

interface Pushed {
  readonly status: number;
  readonly body: { receipt?: string; outcome?: string; errors?: { message: string; extensions: object }[] };
}

describe('sending a message', () => {
  const clock = new FixedClock();
  let server: RunningServer;
  let token: string;
  beforeAll(async () => {
    server = await startServer({ clock, config: { maxWireBytes: mostBytes } });
    ({ token } = await server.hire('REPORTER', 'anp', ['WIRE_SEND']));
    await aSource('anp');
  });
  afterAll(() => server.close());

  async function aSource(slug: string) {
    const { actor } = await server.hire('ADMIN');
    const made = await server.get(CreateWireSource).execute(actor, { slug, name: slug });
    if ('refusals' in made) throw new Error(JSON.stringify(made));
    return { actor, source: made.source };
  }

  async function push(
    slug: string,
    body: string | Uint8Array<ArrayBuffer>,
    headers: Record<string, string> = { authorization: `Bearer ${token}` },
  ): Promise<Pushed> {
    clock.advance(1_000);
    const response = await server.fetch(`/wire/${slug}`, { method: 'POST', body, headers });
    return { status: response.status, body: (await response.json()) as Pushed['body'] };
  }

  async function receiptOf(id: string | undefined): Promise<Record<string, unknown>> {
    const { token: reader } = await server.hire('REPORTER');
    for (;;) {
      const { data } = await server.query<{ wireMessages: { edges: { node: Record<string, unknown> }[] } }>(
        `{ wireMessages(first: 100) { edges { node { id outcome reason size contentType items { headline } } } } }`,
        {},
        { token: reader },
      );
      const found = data?.wireMessages.edges.find(({ node }) => node['id'] === id)?.node;
      if (!found) throw new Error(`There is no receipt ${String(id)}.`);
      if (found['outcome'] !== 'RECEIVED') return found;
      await sleep(20);
    }
  }

  it('is answered with a receipt, and its items are on the wire soon after', async () => {
    const { status, body } = await push('anp', anItem('a'), {
      authorization: `Bearer ${token}`,
      'content-type': 'application/vnd.iptc.g2.newsitem+xml',
    });
    expect({ status, body }).toMatchObject({ status: 202, body: { outcome: 'RECEIVED' } });
    expect(await receiptOf(body.receipt)).toMatchObject({
      ...{ outcome: 'STORED', contentType: 'application/vnd.iptc.g2.newsitem+xml' },
      items: [{ headline: 'Veerdienst hervat' }],
    });
  });

  it('twice has the same receipt, with what became of it', async () => {
    const { body: first } = await push('anp', anItem('b'));
    await receiptOf(first.receipt);
    expect(await push('anp', anItem('b'))).toEqual({
      status: 202,
      body: { receipt: first.receipt, outcome: 'STORED' },
    });
  });

  it.each([
    ['JSON', 'application/json', '{"broken'],
    ['a form', 'application/x-www-form-urlencoded', 'a=1&b=2'],
    ['text', 'text/plain; charset=iso-8859-1', 'Café'],
    ['a type of its own', 'application/x-anp', 'x'],
    ['any bytes', 'application/octet-stream', '\u0000\u0001\u0002'],
  ])('of %s is taken as it is, byte by byte', async (_, contentType, text) => {
    const bytes = new Uint8Array(Buffer.from(text, 'latin1'));
    const headers = { authorization: `Bearer ${token}`, 'content-type': contentType };
    const { status, body } = await push('anp', bytes, headers);
    expect(status).toBe(202);
    expect(await receiptOf(body.receipt)).toMatchObject({ contentType, size: bytes.length });
  });

  it('says who sent it, to admins only', async () => {
    const { body } = await push('anp', anItem('sender'));
    const { token: manager } = await server.hire('ADMIN');
    const { token: reader } = await server.hire('EDITOR');
    const query = '{ wireMessages(first: 100) { edges { node { id sender { name } } } } }';
    const senderFor = async (as: string): Promise<unknown> => {
      const { data } = await server.query<{
        wireMessages: { edges: { node: { id: string; sender: unknown } }[] };
      }>(query, {}, { token: as });
      return data?.wireMessages.edges.find(({ node }) => node.id === body.receipt)?.node.sender;
    };
    expect(await senderFor(manager)).toEqual({ name: 'anp' });
    expect(await senderFor(reader)).toBeNull();
  });

  it('of nothing is quarantined as well', async () => {
    const { body } = await push('anp', '');
    expect(await receiptOf(body.receipt)).toMatchObject({ outcome: 'QUARANTINED', reason: 'EMPTY' });
  });

  it('is taken up to the limit, and refused beyond it', async () => {
    expect((await push('anp', 'x'.repeat(mostBytes))).status).toBe(202);
    const { status, body } = await push('anp', 'x'.repeat(mostBytes + 1));
    expect(status).toBe(413);
    expect(body.errors).toMatchObject([{ extensions: { code: 'LIMIT_EXCEEDED' } }]);
  });

  it.each<[Role, TokenScope[] | undefined, number]>([
    ['REPORTER', ['WIRE_SEND'], 202],
    ['EDITOR', ['WIRE_SEND', 'WRITE'], 202],
    ['ADMIN', undefined, 202],
    ['ADMIN', ['MANAGE', 'WRITE', 'PUBLISH', 'READ_DRAFTS'], 404],
  ])('by %s with the scopes %j is answered with %i', async (role, scopes, status) => {
    const { token: its } = await server.hire(role, role.toLowerCase(), scopes);
    expect((await push('anp', anItem('c'), { authorization: `Bearer ${its}` })).status).toBe(status);
  });

  it.each([
    ['without a token', {}],
    ['with a token that is not valid', { authorization: 'Bearer kopij_nonsense' }],
  ])('%s is asked who it is', async (_, headers) => {
    const { status, body } = await push('anp', anItem('d'), headers);
    expect(status).toBe(401);
    expect(body.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });

  it('to a source that is not there is answered like one that the sender may not send to', async () => {
    const { token: other } = await server.hire('ADMIN', 'other', ['MANAGE']);
    const unknown = await push('nergens', anItem('e'));
    expect(unknown.status).toBe(404);
    expect(await push('anp', anItem('e'), { authorization: `Bearer ${other}` })).toEqual(unknown);
  });

  it('to an archived source is refused for good', async () => {
    const { actor, source } = await aSource('oud');
    const command = { sourceId: source.id, expectedVersion: 1 };
    await server.get(ArchiveWireSource).execute(actor, command);
    const { status, body } = await push('oud', anItem('f'));
    expect(status).toBe(410);
    expect(body.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  });

  it('is refused while the disk is full, and taken when there is room again', async () => {
    const { writer } = server.get(Database);
    const [fill, empty] = fullDisk[engineUnderTest()];
    for (const sql of fill) await writer.query(sql);
    const refused = await push('anp', anItem('g').padEnd(60_000));
    for (const sql of empty) await writer.query(sql);
    expect(refused).toMatchObject({ status: 507, body: { errors: [{ extensions: { code: 'INTERNAL' } }] } });
    const { status, body } = await push('anp', anItem('g').padEnd(60_000));
    expect(status).toBe(202);
    expect(await receiptOf(body.receipt)).toMatchObject({ outcome: 'STORED' });
  });

  it('takes a body of any type nowhere else', async () => {
    const init = { method: 'POST', body: 'x', headers: { 'content-type': 'text/plain' } };
    expect((await server.fetch('/graphql', init)).status).toBe(415);
    expect((await server.fetch('/health/live', init)).status).toBe(404);
    expect((await server.fetch('/wire', init)).status).toBe(404);
    expect((await server.fetch('/wire/anp')).status).toBe(404);
  });
});

/** What makes the disk full as far as the database is concerned, and what makes room again. */
const fullDisk = {
  sqlite: [['PRAGMA max_page_count = 1'], ['PRAGMA max_page_count = 1073741823']],
  postgres: [
    [
      `CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS
       $$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END $$`,
      'CREATE TRIGGER full_disk BEFORE INSERT ON wire_raw FOR EACH ROW EXECUTE FUNCTION full_disk()',
    ],
    ['DROP TRIGGER full_disk ON wire_raw', 'DROP FUNCTION full_disk()'],
  ],
} as const;
