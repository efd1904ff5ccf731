import type { Actor } from '@kopij/editorial';
import { SecretBox, UnitOfWork } from '@kopij/platform';
import { openWebhooks, admin, secretKey, type OpenWebhooks } from '../../testing/open-webhooks.js';
import { WebhookSecretStore } from '../secrets/webhook-secret-store.js';

const url = 'https://site.example/hook?key=abc';

describe('a webhook', () => {
  let newsroom: OpenWebhooks;
  beforeAll(async () => {
    newsroom = await openWebhooks();
  });
  afterAll(() => newsroom.close());

  const shown = async (id: string): Promise<Record<string, unknown>> => {
    const query = `query ($id: ID!) { webhook(id: $id) { name url events version archivedAt disabledAt disabledReason formerSecretUntil } }`;
    const { data, errors } = await newsroom.ask(query, { id }, admin);
    if (!data) throw new Error(errors.join());
    return data['webhook'] as Record<string, unknown>;
  };
  const signing = (id: string) =>
    newsroom.features.get(WebhookSecretStore, { strict: false }).signing(id, newsroom.clock.now());

  it('is created with a secret that is shown once, changed, disabled, enabled and archived', async () => {
    const { id, secret } = await newsroom.create(url, { events: ['ARTICLE_KILLED', 'ARTICLE_KILLED'] });
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(await signing(id)).toEqual([Buffer.from(secret.slice(6), 'base64')]);
    expect(await shown(id)).toMatchObject({ name: 'Site', url, events: ['ARTICLE_KILLED'], version: 1 });

    const change = (expectedVersion: number, changes: object) =>
      newsroom.mutate('updateWebhook', { webhookId: id, expectedVersion, ...changes });
    expect(await change(1, { name: 'App', isEnabled: false })).toMatchObject({ userErrors: [] });
    expect(await shown(id)).toMatchObject({ name: 'App', version: 2, disabledReason: 'BY_ADMIN' });
    expect(await change(1, { name: 'Te laat' })).toMatchObject({
      webhook: null,
      userErrors: [{ code: 'VERSION_CONFLICT', field: ['expectedVersion'] }],
    });
    await change(2, { isEnabled: true });
    expect(await shown(id)).toMatchObject({ name: 'App', disabledAt: null, disabledReason: null });

    const archived = await newsroom.mutate('archiveWebhook', { webhookId: id, expectedVersion: 3 });
    expect(archived.userErrors).toEqual([]);
    expect(await signing(id)).toBeNull();
    await expect(change(4, { isEnabled: true })).rejects.toThrow('archived');
    await expect(newsroom.mutate('rotateWebhookSecret', { webhookId: id })).rejects.toThrow('archived');
  });

  it.each([
    ['ftp://site.example/', ['ARTICLE_KILLED'], ['url']],
    ['https://user:secret@site.example/', ['ARTICLE_KILLED'], ['url']],
    ['site.example', ['ARTICLE_KILLED'], ['url']],
    [url, [], ['events']],
    ['https://', [], ['url', 'events']],
  ])('is not sent to %s for %j', async (address, events, fields) => {
    const { userErrors } = await newsroom.mutate('createWebhook', { name: 'Site', url: address, events });
    expect(userErrors.map(({ code, field }) => [code, field])).toEqual(
      fields.map((field) => ['INVALID_INPUT', [field]]),
    );
  });

  it('is refused without a key to encrypt its secret with', async () => {
    const without = await openWebhooks({ secretKeys: [] });
    const { userErrors } = await without.mutate('createWebhook', {
      name: 'Site',
      url,
      events: ['ARTICLE_KILLED'],
    });
    expect(userErrors).toMatchObject([{ code: 'SECRET_KEY_MISSING', field: null }]);
    expect(userErrors[0]?.message).toContain('KOPIJ_SECRET_KEYS');
    await without.close();
  });

  it('signs with the former secret beside the new one, for as long as the admin says', async () => {
    const { id, secret } = await newsroom.create(url);
    const rotate = async (overlapHours?: number) =>
      (await newsroom.mutate('rotateWebhookSecret', { webhookId: id, overlapHours }, 'secret')).secret;
    const secrets = async () => (await signing(id))?.map((each) => `whsec_${each.toString('base64')}`);
    const second = await rotate(2);
    expect(await secrets()).toEqual([second, secret]);
    expect(await shown(id)).toMatchObject({ formerSecretUntil: '2026-03-02T11:00:00.000Z' });
    const third = await rotate();
    // A longer overlap afterwards does not make the first one last longer.
    expect(await secrets()).toEqual([third, second, secret]);
    newsroom.clock.advance(2 * 3_600_000);
    expect(await secrets()).toEqual([third, second]);
    newsroom.clock.advance(22 * 3_600_000);
    expect(await secrets()).toEqual([third]);
    for (let times = 0; times < 6; times += 1) await rotate();
    expect(await secrets()).toHaveLength(4);
    const last = await rotate(0);
    expect(await secrets()).toEqual([last]);
  });

  it('cannot be signed for with what is in a backup', async () => {
    const { secret } = await newsroom.create(url);
    const rows = await newsroom.database.reader.query<object[]>('SELECT * FROM webhook_secrets');
    const all = JSON.stringify([
      rows,
      await newsroom.database.reader.query<object[]>('SELECT * FROM webhooks'),
    ]);
    const bytes = Buffer.from(secret.slice(6), 'base64');
    for (const form of ['base64', 'base64url', 'hex'] as const)
      expect(all).not.toContain(bytes.toString(form));
    expect(await newsroom.announcements()).toEqual([]);
  });

  it.each<[string, Actor | undefined, RegExp]>([
    ['an anonymous reader', undefined, /token/],
    ['a reporter', { ...admin, role: 'REPORTER' }, /admin/i],
    ['an editor', { ...admin, role: 'EDITOR' }, /admin/i],
    [
      'a token without MANAGE',
      { ...admin, scopes: ['READ_DRAFTS', 'WRITE', 'PUBLISH', 'WIRE_SEND'] },
      /MANAGE/,
    ],
  ])('is neither seen nor touched by %s', async (_, actor, why) => {
    const { id } = await newsroom.create(url);
    const before = await newsroom.database.reader.query<object[]>('SELECT * FROM webhooks ORDER BY id');
    const tries: [string, object][] = [
      ['query { webhooks { url } }', {}],
      ['query ($id: ID!) { webhook(id: $id) { url } }', { id }],
      ...[
        ['createWebhook', { name: 'x', url, events: ['ARTICLE_KILLED'] }] as const,
        ['updateWebhook', { webhookId: id, expectedVersion: 1, url: 'https://evil.example' }] as const,
        ['archiveWebhook', { webhookId: id, expectedVersion: 1 }] as const,
        ['rotateWebhookSecret', { webhookId: id }] as const,
      ].map(([name, input]): [string, object] => [
        `mutation ($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { webhook { url } } }`,
        { input },
      ]),
    ];
    for (const [document, variables] of tries) {
      const { data, errors } = await newsroom.ask(document, { ...variables }, actor);
      expect(Object.values(data ?? {}).filter((value) => value !== null)).toEqual([]);
      expect(errors.join()).toMatch(why);
    }
    expect(await newsroom.database.reader.query('SELECT * FROM webhooks ORDER BY id')).toEqual(before);
  });
});

describe('a key of the operator', () => {
  it('can be replaced: secrets are encrypted anew, and still sign', async () => {
    const [old, fresh] = [secretKey(), secretKey()];
    const newsroom = await openWebhooks({ secretKeys: [old] });
    const { id, secret } = await newsroom.create(url);
    const later = (secretKeys: string[]) => openAgain(newsroom, secretKeys);
    expect(await later([fresh, old]).reseal()).toEqual({ withoutKey: [], damaged: [] });
    expect(await later([fresh]).signing(id)).toEqual([Buffer.from(secret.slice(6), 'base64')]);
    expect(await later([old]).signing(id)).toBeNull();
    expect(await later([old]).reseal()).toMatchObject({ withoutKey: [{ webhookId: id }], damaged: [] });
    await newsroom.close();
  });
});

/** The store of a server on the same database that is started with these keys. */
function openAgain(newsroom: OpenWebhooks, secretKeys: string[]) {
  const store = new WebhookSecretStore(newsroom.database, new SecretBox({ secretKeys }));
  const work = new UnitOfWork(newsroom.database);
  return {
    reseal: () => work.transaction((tx) => store.reseal(tx)),
    signing: (id: string) => store.signing(id, newsroom.clock.now()),
  };
}
