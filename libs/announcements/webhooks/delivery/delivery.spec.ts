import { AgencyRegistry, UpdateAgency } from '@kopij/agencies';
import { newId } from '@kopij/platform';
import { Logger } from '@nestjs/common';
import { admin, openWebhooks, type OpenWebhooks } from '../../testing/open-webhooks.js';
import { isGenuine, openReceiver, type Receiver } from '../../testing/open-receiver.js';
import { PruneMessages } from './prune-messages.js';
import type { WebhookAttemptEntity } from './webhook-attempt.entity.js';

const hour = 3_600_000;
const standfirst = 'De boot vaart weer.';

type Row = Readonly<Record<string, unknown>>;

describe('what is sent to a webhook', () => {
  let newsroom: OpenWebhooks;
  let receiver: Receiver;
  const said = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
  beforeEach(async () => {
    newsroom = await openWebhooks();
    receiver = await openReceiver();
  });
  afterEach(async () => {
    said.mockClear();
    await receiver.close();
    await newsroom.close();
  });

  const published = async (articleId?: string): Promise<string> => {
    const id =
      articleId ?? (await newsroom.publish({ headline: 'Veerdienst hervat', standfirst, credits: [] }));
    await newsroom.announce({ type: 'articlePublished', articleId: id });
    return id;
  };
  const types = () => receiver.received.map(({ type }) => type);
  const attempts = () => newsroom.rows<Row>('webhook_attempts');
  const waiting = async () =>
    (await newsroom.rows<Row>('webhook_messages')).filter(({ state }) => state === 'PENDING').length;
  const webhook = async () => (await newsroom.rows<Row>('webhooks'))[0];
  const fail = (status: number, headers = {}, text = 'no') =>
    receiver.answer((response) => response.writeHead(status, headers).end(text));
  async function changeReuters(changes: object): Promise<void> {
    const agency = (await newsroom.get(AgencyRegistry).current()).resolve('RTR');
    if (!agency) throw new Error('There is no RTR.');
    const command = { agencyId: agency.id, expectedVersion: agency.version, changes };
    await newsroom.get(UpdateAgency).execute(admin, command);
  }
  const succeed = () => receiver.answer((response) => response.end('thanks'));

  it('is signed, says what happened, and holds the article as readers see it', async () => {
    const { secret } = await newsroom.create(receiver.url);
    const id = await published();
    await newsroom.send();
    const [sent] = receiver.received;
    if (!sent) throw new Error('Nothing was sent.');
    expect(sent.headers).toMatchObject({ 'content-type': 'application/json', 'user-agent': 'Kopij' });
    expect(isGenuine(sent, secret, newsroom.clock.now())).toBe(true);
    expect(isGenuine({ ...sent, text: `${sent.text} ` }, secret, newsroom.clock.now())).toBe(false);
    expect(JSON.parse(sent.text)).toEqual({
      type: 'article.published',
      timestamp: '2026-03-02T09:00:00.001Z',
      data: {
        articleId: id,
        article: {
          ...{ id, slug: 'veerdienst-hervat', path: '/veerdienst-hervat', kicker: null, section: null },
          ...{ headline: 'Veerdienst hervat', standfirst, withheld: null },
          ...{ publishedAt: '2026-03-02T09:00:00.000Z', firstPublishedAt: '2026-03-02T09:00:00.000Z' },
          updatedAt: '2026-03-02T09:00:00.000Z',
        },
      },
    });
    expect(await attempts()).toMatchObject([{ status: 200, error: null, answer: null }]);
    expect([await waiting(), await newsroom.rows('webhook_lanes')]).toEqual([0, []]);
  });

  it('is signed with the former secret too, until that ends', async () => {
    const { id, secret } = await newsroom.create(receiver.url);
    const rotated = await newsroom.mutate(
      'rotateWebhookSecret',
      { webhookId: id, overlapHours: 1 },
      'secret',
    );
    const genuineFor = async (): Promise<boolean[]> => {
      await published();
      await newsroom.send();
      const sent = receiver.received.at(-1);
      const known = [secret, rotated.secret ?? ''];
      return known.map((each) => sent !== undefined && isGenuine(sent, each, newsroom.clock.now()));
    };
    expect(await genuineFor()).toEqual([true, true]);
    newsroom.clock.advance(hour);
    expect(await genuineFor()).toEqual([false, true]);
  });

  it('is only what it asked for, once, however often the relay delivers it', async () => {
    await newsroom.create(receiver.url, { events: ['ARTICLE_UNPUBLISHED', 'ARTICLE_KILLED'] });
    const articleId = await newsroom.publish();
    await newsroom.announce({ type: 'articlePublished', articleId });
    for (let times = 0; times < 3; times += 1)
      await newsroom.announce(
        { type: 'articleUnpublished', articleId },
        'a0000000-0000-7000-8000-000000000001',
      );
    await newsroom.announce({ type: 'embargoSet', articleId, hidden: false });
    await newsroom.announce({ type: 'embargoSet', articleId, hidden: true });
    await newsroom.announce({ type: 'embargoBroken', articleId, shown: true });
    // A draft that was never live is nobody's business.
    await newsroom.announce({
      type: 'articleKilled',
      articleId: newId(newsroom.clock.now()),
      wasLive: false,
    });
    await newsroom.announce({ type: 'articleKilled', articleId, wasLive: true });
    await newsroom.send();
    expect(types()).toEqual(['article.unpublished', 'article.unpublished', 'article.killed']);
  });

  it('has nothing of an article that readers do not see by then', async () => {
    await newsroom.create(receiver.url);
    fail(500);
    const id = await published();
    await newsroom.send();
    expect(receiver.received[0]?.data.article).toMatchObject({ standfirst });
    // An embargo, or an unpublication: readers see no difference.
    await newsroom.takeDown(id);
    succeed();
    newsroom.clock.advance(hour);
    await newsroom.send();
    expect(receiver.received[1]?.data).toEqual({ articleId: id, article: null });
    expect(receiver.received[1]?.headers['webhook-id']).toBe(receiver.received[0]?.headers['webhook-id']);
  });

  it('has no text that a licence withholds by then', async () => {
    await newsroom.create(receiver.url);
    const id = await newsroom.publish({ standfirst, credits: [{ code: 'RTR', role: 'SOURCE' }] });
    await changeReuters({ syndication: true });
    await published(id);
    fail(500);
    await newsroom.send();
    await changeReuters({ expiresAfterDays: 1 });
    newsroom.clock.advance(25 * hour);
    await newsroom.send();
    expect(receiver.received.map(({ data }) => data.article)).toMatchObject([
      { standfirst, withheld: null },
      { standfirst: null, withheld: { reason: 'LICENCE_EXPIRED' } },
    ]);
  });

  it('has no text of an agency that allows no syndication, as feeds do', async () => {
    await newsroom.create(receiver.url);
    await published(await newsroom.publish({ standfirst, credits: [{ code: 'RTR', role: 'SOURCE' }] }));
    await published(await newsroom.publish({ standfirst, credits: [{ code: 'RTR', role: 'PHOTO' }] }));
    await newsroom.send();
    expect(receiver.received.map(({ data }) => data.article)).toMatchObject([
      { standfirst: null, withheld: null },
      { standfirst, withheld: null },
    ]);
  });

  it('waits behind what failed about the same article, and not behind what is about others', async () => {
    await newsroom.create(receiver.url);
    const [first, second] = [await published(), await published()];
    receiver.answer((response, { data }) => response.writeHead(data.articleId === first ? 500 : 200).end());
    await newsroom.announce({ type: 'articleUnpublished', articleId: first });
    await newsroom.announce({ type: 'articleUnpublished', articleId: second });
    await newsroom.send();
    const sent = (id: string) =>
      receiver.received.filter(({ data }) => data.articleId === id).map(({ type }) => type);
    expect(sent(first)).toEqual(['article.published']);
    expect(sent(second)).toEqual(['article.published', 'article.unpublished']);
    succeed();
    newsroom.clock.advance(10_000);
    await newsroom.send();
    expect(sent(first)).toEqual(['article.published', 'article.published', 'article.unpublished']);
    expect(await waiting()).toBe(0);
  });

  it('is tried for three days, and then the webhook is disabled, which is said', async () => {
    await newsroom.create(receiver.url);
    fail(500, {}, `sorry\u0000 ${'x'.repeat(5_000)}`);
    await published();
    const began = newsroom.clock.now().getTime();
    for (let hours = 0; hours < 75; hours += 1) {
      await newsroom.send();
      newsroom.clock.advance(hour);
    }
    const made = (await attempts()) as unknown as (WebhookAttemptEntity & { started_at: string })[];
    const last = Date.parse(made.at(-1)?.started_at ?? '') - began;
    expect(Math.round(last / hour)).toBe(72);
    expect(made[0]).toMatchObject({ status: 500, answer: `sorry ${'x'.repeat(993)}` });
    expect(await webhook()).toMatchObject({ disabled_reason: 'FAILING' });
    expect((await newsroom.rows<Row>('webhook_messages'))[0]).toMatchObject({ state: 'FAILED' });
    expect(said.mock.calls).toEqual([[expect.stringMatching(/webhook Site .* disabled: FAILING/)]]);
    const query =
      '{ webhooks { disabledReason pendingCount attempts(first: 1) { totalCount edges { node { status answer message { type articleId state } } } } } }';
    const { data } = await newsroom.ask(query, {}, admin);
    expect(data).toMatchObject({
      webhooks: [
        {
          ...{ disabledReason: 'FAILING', pendingCount: 0 },
          attempts: {
            totalCount: made.length,
            edges: [{ node: { status: 500, message: { type: 'article.published', state: 'FAILED' } } }],
          },
        },
      ],
    });
    // What happens meanwhile waits until an admin enables it again.
    await published();
    await newsroom.send();
    expect([await attempts(), await waiting()]).toEqual([made, 1]);
    succeed();
    const [{ id, version } = { id: '', version: 1 }] = await newsroom.rows<{ id: string; version: number }>(
      'webhooks',
    );
    await newsroom.mutate('updateWebhook', { webhookId: id, expectedVersion: version, isEnabled: true });
    await newsroom.send();
    expect(await waiting()).toBe(0);
    expect(await webhook()).toMatchObject({ disabled_reason: null, failing_since: null });
  });

  it('has three days anew once the webhook is enabled again', async () => {
    const { id } = await newsroom.create(receiver.url);
    fail(410);
    await published();
    await newsroom.send();
    newsroom.clock.advance(4 * 24 * hour);
    fail(500);
    const expectedVersion = (await webhook())?.['version'];
    await newsroom.mutate('updateWebhook', { webhookId: id, expectedVersion, isEnabled: true });
    await newsroom.send();
    expect(receiver.received).toHaveLength(2);
    expect(await newsroom.rows<Row>('webhook_messages')).toMatchObject([{ state: 'PENDING', failures: 1 }]);
    succeed();
    newsroom.clock.advance(10_000);
    await newsroom.send();
    expect(await newsroom.rows<Row>('webhook_messages')).toMatchObject([{ state: 'DELIVERED' }]);
  });

  it('ends at once where the receiver is gone, and is left until later where it asks for that', async () => {
    await newsroom.create(receiver.url);
    fail(503, { 'retry-after': '3600' });
    await published();
    await newsroom.send();
    await published();
    newsroom.clock.advance(hour - 1_000);
    await newsroom.send();
    expect(receiver.received).toHaveLength(1);
    newsroom.clock.advance(2_000);
    fail(410);
    await newsroom.send();
    expect(await webhook()).toMatchObject({ disabled_reason: 'GONE' });
    expect([receiver.received.length, await waiting()]).toEqual([2, 2]);
  });

  it('goes nowhere that is not public, also by a redirect, and the log says so', async () => {
    const closed = await openWebhooks({ outgoingPrivate: [] });
    await closed.create(receiver.url);
    await closed.announce({ type: 'articlePublished', articleId: await closed.publish() });
    await closed.send();
    expect(receiver.received).toEqual([]);
    expect(await closed.rows('webhook_attempts')).toMatchObject([{ status: null, error: 'REFUSED' }]);
    await closed.close();

    await newsroom.create(receiver.url);
    fail(307, { location: 'http://10.0.0.1/' });
    await published();
    await newsroom.send();
    expect(await attempts()).toMatchObject([{ status: null, error: 'REFUSED' }]);
  });

  it('is not sent unsigned when the key of its secret is missing', async () => {
    await newsroom.create(receiver.url);
    await newsroom.database.writer.query(`UPDATE webhook_secrets SET key_id = 'another'`);
    await published();
    await newsroom.send();
    expect(receiver.received).toEqual([]);
    expect(await attempts()).toMatchObject([{ status: null, error: 'SECRET_UNREADABLE' }]);
  });

  it('is not sent after the webhook was archived', async () => {
    const { id } = await newsroom.create(receiver.url);
    await published();
    await newsroom.mutate('archiveWebhook', { webhookId: id, expectedVersion: 1 });
    await published();
    await newsroom.send();
    expect(receiver.received).toEqual([]);
    expect([await waiting(), await newsroom.rows('webhook_lanes')]).toEqual([1, []]);
  });

  it('is forgotten with its attempts when it is old, though it was never sent', async () => {
    await newsroom.create(receiver.url);
    await published();
    await newsroom.send();
    fail(500);
    await published();
    await published();
    await newsroom.send();
    const prune = newsroom.get(PruneMessages);
    newsroom.clock.advance(13 * 24 * hour);
    await prune.execute();
    expect(await newsroom.rows('webhook_messages')).toHaveLength(3);
    newsroom.clock.advance(25 * hour);
    expect(await prune.execute()).toBe(false);
    expect([await newsroom.rows('webhook_messages'), await attempts()]).toEqual([[], []]);
    // What is new does not wait for what is gone.
    succeed();
    await published();
    await newsroom.sendSome();
    expect(receiver.received).toHaveLength(4);
    expect(await newsroom.rows('webhook_lanes')).toEqual([]);
  });
});
