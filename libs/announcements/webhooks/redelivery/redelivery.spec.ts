import { Logger } from '@nestjs/common';
import { admin, openWebhooks, type OpenWebhooks } from '../../testing/open-webhooks.js';
import { isGenuine, openReceiver, type Receiver } from '../../testing/open-receiver.js';

const hour = 3_600_000;

describe('messages that an admin asks for', () => {
  let newsroom: OpenWebhooks;
  let receiver: Receiver;
  let webhookId: string;
  let secret: string;
  // A webhook that is disabled is said so in the log.
  jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
  beforeEach(async () => {
    newsroom = await openWebhooks();
    receiver = await openReceiver();
    ({ id: webhookId, secret } = await newsroom.create(receiver.url));
  });
  afterEach(async () => {
    await receiver.close();
    await newsroom.close();
  });

  const redeliver = (input: object) =>
    newsroom.mutate('redeliverWebhookMessages', { webhookId, ...input }, 'count');
  const idsOf = () => receiver.received.map(({ headers }) => headers['webhook-id']);

  async function unpublishedAtThree(): Promise<(string | string[] | undefined)[]> {
    for (let number = 0; number < 3; number += 1) {
      const articleId = await newsroom.publish({ headline: `Kop ${number}` });
      await newsroom.announce({ type: 'articlePublished', articleId });
      await newsroom.send();
      newsroom.clock.advance(hour - 1);
    }
    return idsOf();
  }

  it('are sent again one by one, with the id they had, and what readers see by then', async () => {
    const articleId = await newsroom.publish();
    await newsroom.announce({ type: 'articlePublished', articleId });
    await newsroom.send();
    await newsroom.takeDown(articleId);
    expect(await redeliver({ messageId: idsOf()[0] })).toMatchObject({ count: 1, userErrors: [] });
    await newsroom.send();
    expect(new Set(idsOf()).size).toBe(1);
    expect(receiver.received.map(({ data }) => data.article === null)).toEqual([false, true]);
    expect(receiver.received.every((sent) => isGenuine(sent, secret, newsroom.clock.now()))).toBe(true);
  });

  it('are sent again by the time they were queued, in the order they had', async () => {
    const ids = await unpublishedAtThree();
    const range = { since: '2026-03-02T10:00:00.000Z', until: '2026-03-02T12:00:00.000Z' };
    expect(await redeliver(range)).toMatchObject({ count: 2 });
    await newsroom.send();
    expect(idsOf().slice(3)).toEqual(ids.slice(1));
    expect(await redeliver({ since: '2026-03-02T09:00:00.000Z' })).toMatchObject({ count: 3 });
    expect(await redeliver({ since: '2026-03-02T12:00:00.001Z' })).toMatchObject({ count: 0 });
  });

  it('are sent again only if they were given up, where the admin asks for that, and then tried as long as before', async () => {
    await unpublishedAtThree();
    receiver.answer((response) => response.writeHead(500).end());
    const articleId = await newsroom.publish();
    await newsroom.announce({ type: 'articlePublished', articleId });
    for (let hours = 0; hours < 75; hours += 1) {
      await newsroom.send();
      newsroom.clock.advance(hour);
    }
    const [{ version } = { version: 0 }] = await newsroom.rows<{ version: number }>('webhooks');
    const since = '2026-03-02T00:00:00.000Z';
    expect(await redeliver({ since, failedOnly: true })).toMatchObject({ count: 1 });
    const before = receiver.received.length;
    await newsroom.send();
    // The webhook was disabled: they wait until it is enabled.
    expect(receiver.received).toHaveLength(before);
    await newsroom.mutate('updateWebhook', { webhookId, expectedVersion: version, isEnabled: true });
    await newsroom.send();
    expect(receiver.received).toHaveLength(before + 1);
    const messages = await newsroom.rows<{ state: string; failures: number }>('webhook_messages');
    expect(messages.at(-1)).toMatchObject({ state: 'PENDING', failures: 1 });
  });

  it('that still wait are due at once, and so is all that waits when the webhook is enabled again', async () => {
    receiver.answer((response) => response.writeHead(500).end());
    const articleId = await newsroom.publish();
    await newsroom.announce({ type: 'articlePublished', articleId });
    await newsroom.send();
    await newsroom.send();
    expect(receiver.received).toHaveLength(1);
    await redeliver({ messageId: idsOf()[0] });
    await newsroom.send();
    expect(receiver.received).toHaveLength(2);
    await newsroom.mutate('updateWebhook', { webhookId, expectedVersion: 1, isEnabled: true });
    await newsroom.send();
    expect(receiver.received).toHaveLength(3);
  });

  it.each([
    [{}, /messageId|since/],
    [{ messageId: 'x', since: '2026-03-02T09:00:00.000Z' }, /messageId|since/],
    [{ until: '2026-03-02T09:00:00.000Z' }, /messageId|since/],
  ])('are refused as %j', async (input, why) => {
    const { userErrors } = await redeliver(input);
    expect(userErrors).toMatchObject([{ code: 'INVALID_INPUT', field: ['since'] }]);
    expect(userErrors[0]?.message).toMatch(why);
  });

  it('are not those of another webhook', async () => {
    await unpublishedAtThree();
    const other = await newsroom.create('https://other.example/');
    const asked = { webhookId: other.id, messageId: idsOf()[0] };
    expect(await newsroom.mutate('redeliverWebhookMessages', asked, 'count')).toMatchObject({ count: 0 });
    await newsroom.send();
    expect(receiver.received).toHaveLength(3);
  });

  it('may be a test, signed like all others, and not to a webhook that is disabled', async () => {
    const { messageId } = (await newsroom.mutate(
      'sendWebhookTest',
      { webhookId },
      'messageId',
    )) as unknown as {
      messageId: string;
    };
    await newsroom.send();
    const [sent] = receiver.received;
    expect(sent).toMatchObject({ type: 'webhook.test', data: { webhookId } });
    expect(idsOf()).toEqual([messageId]);
    expect(sent && isGenuine(sent, secret, newsroom.clock.now())).toBe(true);
    await newsroom.mutate('updateWebhook', { webhookId, expectedVersion: 1, isEnabled: false });
    const { userErrors } = await newsroom.mutate('sendWebhookTest', { webhookId });
    expect(userErrors).toMatchObject([{ code: 'WEBHOOK_DISABLED', field: ['webhookId'] }]);
  });

  it.each(['REPORTER', 'EDITOR'] as const)('are not for a %s', async (role) => {
    for (const name of ['RedeliverWebhookMessages', 'SendWebhookTest']) {
      const field = `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
      const document = `mutation ($input: ${name}Input!) { ${field}(input: $input) { webhook { id } } }`;
      const input = { webhookId, ...(name.startsWith('Re') && { since: '2026-03-02T00:00:00.000Z' }) };
      const { data, errors } = await newsroom.ask(document, { input }, { ...admin, role });
      expect([data, errors.join()]).toEqual([null, expect.stringMatching(/admin/i)]);
    }
  });
});
