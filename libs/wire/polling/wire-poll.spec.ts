import type { Actor, Role } from '@kopij/editorial';
import { SourceReports } from '../index.js';
import { openFeedServer, type FeedServer } from '../testing/feed-server.js';
import { g2Message } from '../testing/g2-message.js';
import { admin, openWire, type OpenWire } from '../testing/open-wire.js';
import { PollSource } from './poll-source.js';

describe('how polling a source went', () => {
  let agency: FeedServer;
  let wire: OpenWire;
  beforeAll(async () => {
    agency = await openFeedServer();
    wire = await openWire('BY_HAND', { outgoingPrivate: ['127.0.0.1'] });
    agency.answer((request, response) => {
      response.writeHead(request.url === '/feed/goed' ? 200 : 500).end(g2Message({}));
    });
    for (const slug of ['goed', 'mis']) {
      await wire.aSource({ slug, kind: 'POLL', url: `${agency.url}/${slug}` });
      const poll = wire.features.get(PollSource, { strict: false });
      const claim = await poll.claim();
      if (claim) await poll.execute(claim, new AbortController().signal);
    }
    await wire.aSource({ slug: 'nooit' });
  });
  afterAll(async () => {
    await wire.close();
    await agency.close();
  });

  it('is shown with its source, in one statement for all of them', async () => {
    const query = '{ wireSources { slug url pollSeconds lastPoll { polledAt error failures dueAt } } }';
    const { data, statements } = await wire.ask(query, {}, admin);
    const polledAt = '2026-03-02T09:00:00.000Z';
    expect(data).toMatchObject({
      wireSources: [
        {
          slug: 'goed',
          url: `${agency.url}/goed`,
          pollSeconds: 300,
          lastPoll: { polledAt, error: null, failures: 0 },
        },
        { slug: 'mis', lastPoll: { polledAt, error: 'HTTP 500', failures: 1 } },
        { slug: 'nooit', url: null, lastPoll: null },
      ],
    });
    expect(statements).toHaveLength(2);
  });

  it.each<[Role, Actor['scopes'], boolean]>([
    ['REPORTER', undefined, false],
    ['EDITOR', undefined, false],
    ['ADMIN', ['READ_DRAFTS', 'WRITE', 'PUBLISH', 'WIRE_SEND'], false],
    ['ADMIN', undefined, true],
  ])('and its address are shown to %s with the scopes %j: %j', async (role, scopes, isShown) => {
    const query = '{ wireMessages { edges { node { source { url lastPoll { error } } } } } }';
    const actor = { ...admin, role, ...(scopes && { scopes }) };
    const source = isShown
      ? { url: `${agency.url}/goed`, lastPoll: { error: null } }
      : { url: null, lastPoll: null };
    expect((await wire.ask(query, {}, actor)).data).toEqual({
      wireMessages: { edges: [{ node: { source } }] },
    });
  });

  it('is in the report for operators', async () => {
    const reports = await wire.features
      .get(SourceReports, { strict: false })
      .since('2026-01-01T00:00:00.000Z');
    expect(
      reports.map(({ slug, polledAt, pollError }) => [slug, polledAt?.slice(0, 10) ?? null, pollError]),
    ).toEqual([
      ['goed', '2026-03-02', null],
      ['mis', '2026-03-02', 'HTTP 500'],
      ['nooit', null, null],
    ]);
  });
});
