import type { RequestListener } from 'node:http';
import { gzipSync } from 'node:zlib';
import { toInstant } from '@kopij/platform';
import { ArchiveWireSource } from '../index.js';
import { WireMessageEntity } from '../messages/wire-message.entity.js';
import type { CreateWireSourceCommand } from '../sources/create-wire-source.js';
import { UpdateWireSource } from '../sources/update-wire-source.js';
import type { WireSourceEntity } from '../sources/wire-source.entity.js';
import { openFeedServer, type FeedServer } from '../testing/feed-server.js';
import { g2Message } from '../testing/g2-message.js';
import { admin, openWire, type OpenWire } from '../testing/open-wire.js';
import { PollSource } from './poll-source.js';
import type { PollClaim } from './poll-store.js';
import { WirePollEntity } from './wire-poll.entity.js';

const minute = 60_000;
const never = new AbortController().signal;

const rss = (
  ...guids: string[]
): string => `<?xml version="1.0"?><rss version="2.0"><channel><title>WAD</title>
  ${guids.map((guid) => `<item><guid>${guid}</guid><title>Bericht ${guid}</title><description>De boot vaart weer.</description></item>`).join('')}
</channel></rss>`;
const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>WAD</title><id>urn:x:feed</id><updated>2026-03-02T08:00:00Z</updated>
  <entry><id>urn:x:1</id><title>Bericht 1</title><updated>2026-03-02T08:00:00Z</updated><content>De boot vaart weer.</content></entry></feed>`;
const jsonFeed = JSON.stringify({
  ...{ version: 'https://jsonfeed.org/version/1.1', title: 'WAD' },
  items: [{ id: '1', title: 'Bericht 1', content_text: 'De boot vaart weer.' }],
});
const ninjs = JSON.stringify({
  ...{ uri: 'urn:x:1', type: 'text', version: '1', language: 'nl', headline: 'Bericht 1' },
  body_text: 'De boot vaart weer.',
});

describe('a source that is polled', () => {
  let agency: FeedServer;
  let wire: OpenWire;
  let poll: PollSource;
  beforeAll(async () => {
    wire = await openWire('BY_HAND', { outgoingPrivate: ['127.0.0.1'], maxWireBytes: 100_000 });
    poll = wire.features.get(PollSource, { strict: false });
  });
  beforeEach(async () => {
    agency = await openFeedServer();
  });
  afterEach(async () => {
    await agency.close();
    // Those of one test are not polled in the next.
    await wire.database.writer.query(`UPDATE wire_sources SET kind = 'PUSH'`);
  });
  afterAll(() => wire.close());

  const aPolledSource = (changes: Partial<CreateWireSourceCommand> = {}) =>
    wire.aSource({ kind: 'POLL', url: agency.url, pollSeconds: 60, ...changes });
  const answerWith = (body: string | Buffer, headers: Record<string, string> = {}): void =>
    agency.answer((_, response) => response.writeHead(200, headers).end(body));
  const state = ({ id }: WireSourceEntity) =>
    wire.database.reader.findOneOrFail(WirePollEntity, { where: { sourceId: id } });
  const messages = ({ id }: WireSourceEntity) =>
    wire.database.reader.find(WireMessageEntity, { where: { sourceId: id }, order: { id: 'ASC' } });

  /** Polls every source that is due. Gives how many. */
  async function pollDue(): Promise<number> {
    for (let polled = 0; ; polled += 1) {
      const claim = await poll.claim();
      if (!claim) return polled;
      await poll.execute(claim, never);
    }
  }

  /** Later than any pause after a success. */
  const passes = (milliseconds = 2 * minute): void => wire.clock.advance(milliseconds);

  async function claimed(): Promise<PollClaim> {
    const claim = await poll.claim();
    if (!claim) throw new Error('Nothing was due.');
    return claim;
  }

  it.each([
    ['RSS', 'rss', rss('1')],
    ['Atom', 'atom', atom],
    ['JSON Feed', 'json-feed', jsonFeed],
    ['a JSON API', 'ninjs', ninjs],
  ])('as %s brings its items', async (_, format, body) => {
    answerWith(gzipSync(body), { 'content-type': 'text/x', 'content-encoding': 'gzip' });
    const source = await aPolledSource();
    expect(await pollDue()).toBe(1);
    expect(await messages(source)).toMatchObject([
      { format, outcome: 'STORED', contentType: 'text/x', senderId: null, name: null },
    ]);
    expect(await wire.items(source)).toMatchObject([{ headline: 'Bericht 1' }]);
    expect(await state(source)).toMatchObject({ error: null, failures: 0, leasedUntil: null });
  });

  it('is polled again when it is time, and not before', async () => {
    answerWith(rss('1'));
    const source = await aPolledSource();
    await pollDue();
    const { polledAt, dueAt } = await state(source);
    expect(polledAt).toBe(toInstant(wire.clock.now()));
    wire.clock.set(new Date(Date.parse(dueAt) - 1));
    expect(await pollDue()).toBe(0);
    wire.clock.set(new Date(dueAt));
    expect(await pollDue()).toBe(1);
  });

  it('is asked whether anything has changed, and brings no message when nothing has', async () => {
    agency.answer((request, response) => {
      const isKnown = request.headers['if-none-match'] === '"een"';
      response.writeHead(isKnown ? 304 : 200, {
        etag: '"een"',
        'last-modified': 'Mon, 02 Mar 2026 08:00:00 GMT',
      });
      response.end(isKnown ? undefined : rss('1'));
    });
    const source = await aPolledSource();
    let polledAt = '';
    for (let turn = 0; turn < 3; turn += 1) {
      polledAt = toInstant(wire.clock.now());
      await pollDue();
      passes();
    }
    expect(
      agency.asked.map(({ headers }) => [headers['if-none-match'], headers['if-modified-since']]),
    ).toEqual([
      [undefined, undefined],
      ['"een"', 'Mon, 02 Mar 2026 08:00:00 GMT'],
      ['"een"', 'Mon, 02 Mar 2026 08:00:00 GMT'],
    ]);
    expect(await messages(source)).toHaveLength(1);
    expect(await state(source)).toMatchObject({ error: null, polledAt });
  });

  it('has one receipt for the same bytes, however often they are fetched', async () => {
    answerWith(rss('1'));
    const source = await aPolledSource();
    await pollDue();
    passes();
    await pollDue();
    expect(agency.asked).toHaveLength(2);
    expect(await messages(source)).toHaveLength(1);
  });

  it('has each item once, although a feed repeats those of yesterday', async () => {
    const source = await aPolledSource();
    for (const guids of [['1'], ['2', '1'], ['3', '2']]) {
      answerWith(rss(...guids));
      await pollDue();
      passes();
    }
    expect((await messages(source)).map(({ outcome }) => outcome)).toEqual(['STORED', 'STORED', 'STORED']);
    const items = await wire.items(source);
    expect(items.map(({ headline, revisionCount }) => [headline, revisionCount])).toEqual([
      ['Bericht 1', 1],
      ['Bericht 2', 1],
      ['Bericht 3', 1],
    ]);
  });

  it.each<[string, RequestListener, error: string]>([
    ['is told to come back', (_, response) => response.writeHead(503).end(), 'HTTP 503'],
    ['has moved away', (_, response) => response.writeHead(404).end(), 'HTTP 404'],
    [
      'is told that nothing changed, without having asked',
      (_, response) => response.writeHead(304).end(),
      'HTTP 304',
    ],
    ['sends more than a message may hold', (_, response) => response.end(Buffer.alloc(100_001)), 'TOO_LARGE'],
    ['hangs up', (request) => request.socket.destroy(), 'UNREACHABLE (UND_ERR_SOCKET)'],
  ])('that %s brings no message, and says why', async (_, listener, error) => {
    agency.answer(listener);
    const source = await aPolledSource();
    await pollDue();
    expect(await state(source)).toMatchObject({ error, failures: 1, leasedUntil: null });
    expect(await messages(source)).toEqual([]);
  });

  it('that fails is polled less and less often, until it succeeds', async () => {
    agency.answer((_, response) => response.writeHead(500).end());
    const source = await aPolledSource();
    const pauses: number[] = [];
    for (let turn = 0; turn < 8; turn += 1) {
      expect(await pollDue()).toBe(1);
      const { polledAt, dueAt } = await state(source);
      pauses.push(Date.parse(dueAt) - Date.parse(polledAt ?? ''));
      wire.clock.set(new Date(dueAt));
    }
    // Each a tenth longer or shorter.
    [1, 2, 4, 8, 16, 32, 60, 60].forEach((minutes, turn) => {
      expect(Math.abs((pauses[turn] ?? 0) / (minutes * minute) - 1)).toBeLessThan(0.101);
    });
    answerWith(rss('1'));
    await pollDue();
    expect(await state(source)).toMatchObject({ error: null, failures: 0 });
  });

  it('is left alone for as long as its server asks, and no longer than a day', async () => {
    const source = await aPolledSource();
    for (const [asked, minutes] of [
      ['600', 10],
      ['99999999', 24 * 60],
    ] as const) {
      agency.answer((_, response) => response.writeHead(429, { 'retry-after': asked }).end());
      await pollDue();
      const { dueAt } = await state(source);
      expect(dueAt).toBe(toInstant(new Date(wire.clock.now().getTime() + minutes * minute)));
      wire.clock.set(new Date(dueAt));
    }
  });

  it('whose address has no news has its answer quarantined, and is asked less and less often', async () => {
    let asked = 0;
    agency.answer((_, response) => response.end(`<html><body>${(asked += 1)}</body></html>`));
    const source = await aPolledSource();
    for (let turn = 0; turn < 3; turn += 1) {
      await pollDue();
      passes();
    }
    expect((await messages(source)).map(({ outcome }) => outcome)).toContain('QUARANTINED');
    const { error, failures } = await state(source);
    expect(error).toMatch(/^QUARANTINED \([A-Z_]+\)$/);
    expect(failures).toBeGreaterThan(1);
  });

  it('is polled at once when it was changed, and as if for the first time at another address', async () => {
    answerWith(rss('1'), { etag: '"een"' });
    const source = await aPolledSource({ pollSeconds: 86_400 });
    await pollDue();
    const change = (expectedVersion: number, changes: Partial<WireSourceEntity>) =>
      wire.features.get(UpdateWireSource, { strict: false }).execute(admin, {
        ...{ sourceId: source.id, expectedVersion, changes },
      });
    await change(1, { pollSeconds: 60 });
    expect(await pollDue()).toBe(1);
    await change(2, { url: `${agency.url}/elders` });
    expect(await pollDue()).toBe(1);
    expect(agency.asked.map(({ url, headers }) => [url, headers['if-none-match']])).toEqual([
      ['/feed', undefined],
      ['/feed', '"een"'],
      ['/feed/elders', undefined],
    ]);
  });

  it('is not polled when it is archived, or takes messages in another way', async () => {
    const source = await aPolledSource();
    await wire.aSource({ kind: 'PUSH', url: agency.url });
    const command = { sourceId: source.id, expectedVersion: 1 };
    await wire.features.get(ArchiveWireSource, { strict: false }).execute(admin, command);
    expect(await pollDue()).toBe(0);
  });

  it('is polled by one instance at a time, until that has had it for too long', async () => {
    const source = await aPolledSource();
    const claims = await Promise.all([1, 2, 3, 4].map(() => poll.claim()));
    const held = claims.filter((claim) => claim !== null);
    expect(held).toHaveLength(1);
    passes(2 * minute - 1);
    expect(await poll.claim()).toBeNull();
    passes(1);
    await claimed();
    // Whoever was away for so long changes nothing any more.
    answerWith(rss('1'));
    const leased = await state(source);
    for (const late of held) await poll.execute(late, never);
    expect(await state(source)).toEqual(leased);
  });

  it('is given back when the server stops, and polled by the next', async () => {
    const stop = new AbortController();
    agency.answer(() => stop.abort());
    const source = await aPolledSource();
    await poll.execute(await claimed(), stop.signal);
    expect(await state(source)).toMatchObject({ leasedUntil: null, polledAt: null, error: null });
    answerWith(rss('1'));
    expect(await pollDue()).toBe(1);
  });

  it('has lost nothing when its message could not be stored', async () => {
    answerWith(rss('1'), { etag: '"een"' });
    const source = await aPolledSource();
    await wire.database.writer.query('ALTER TABLE wire_raw RENAME TO wire_raw_gone');
    await expect(poll.execute(await claimed(), never)).rejects.toThrow();
    await wire.database.writer.query('ALTER TABLE wire_raw_gone RENAME TO wire_raw');
    expect(await state(source)).toMatchObject({ etag: null, polledAt: null });
    passes();
    expect(await pollDue()).toBe(1);
    expect(await wire.items(source)).toHaveLength(1);
  });
});

describe('a source that is polled where nothing on private networks may be', () => {
  it('reaches no address on this machine, also not by name or by redirect', async () => {
    const agency = await openFeedServer();
    agency.answer((_, response) => response.end(g2Message({})));
    const wire = await openWire();
    const poll = wire.features.get(PollSource, { strict: false });
    for (const host of ['127.0.0.1', 'localhost', '[::1]']) {
      const source = await wire.aSource({ kind: 'POLL', url: agency.url.replace('127.0.0.1', host) });
      const claim = await poll.claim();
      if (!claim) throw new Error('Nothing was due.');
      await poll.execute(claim, never);
      const { error } = await wire.database.reader.findOneOrFail(WirePollEntity, {
        where: { sourceId: source.id },
      });
      expect(error).toBe('REFUSED');
    }
    expect(agency.asked).toEqual([]);
    await wire.close();
    await agency.close();
  });
});
