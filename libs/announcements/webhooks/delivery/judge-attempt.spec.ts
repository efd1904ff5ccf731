import type { WebhookEntity } from '../endpoints/webhook.entity.js';
import type { WebhookMessageEntity } from '../queue/webhook-message.entity.js';
import { judgeAttempt } from './judge-attempt.js';
import { pauseAfter } from './pause-after.js';

const start = Date.parse('2026-03-02T09:00:00.000Z');
const hour = 3_600_000;
const at = (hours: number): string => new Date(start + hours * hour).toISOString();

const aMessage = (changes: Partial<WebhookMessageEntity> = {}): WebhookMessageEntity => ({
  ...{ sequence: 1, id: 'm', webhookId: 'w', eventId: 'e', event: 'ARTICLE_PUBLISHED', subjectId: 'a' },
  ...{ occurredAt: at(0), queuedAt: at(0), state: 'PENDING', failures: 0, failingSince: null },
  ...changes,
});
const aWebhook = (changes: Partial<WebhookEntity> = {}): WebhookEntity => ({
  ...{ id: 'w', version: 1, name: 'Site', url: 'https://site.example/', events: [], createdAt: at(-100) },
  ...{ archivedAt: null, disabledAt: null, disabledReason: null, failingSince: null, pausedUntil: null },
  ...{ formerSecretUntil: null, ...changes },
});

/** After an attempt with this status, in the middle of what chance allows. */
function judge(
  status: number | null,
  hours = 0,
  message: Partial<WebhookMessageEntity> = {},
  webhook: Partial<WebhookEntity> = {},
  retryAfter: number | null = null,
) {
  const now = new Date(start + hours * hour);
  return judgeAttempt(aMessage(message), aWebhook(webhook), {
    sent: { status, retryAfter },
    now,
    chance: 0.5,
  });
}

describe('after an attempt', () => {
  it.each([200, 201, 204, 299])('a message that was answered with %d is delivered', (status) => {
    const failed = { failures: 7, failingSince: at(-30) };
    expect(judge(status, 0, failed, { failingSince: at(-30) })).toEqual({
      message: aMessage({ state: 'DELIVERED' }),
      webhook: { failingSince: null },
      dueAt: null,
    });
  });

  it.each([null, 199, 301, 302, 400, 401, 404, 429, 500, 503])('it is tried again after %s', (status) => {
    expect(judge(status)).toEqual({
      message: aMessage({ failures: 1, failingSince: at(0) }),
      webhook: { failingSince: at(0) },
      dueAt: new Date(start + 5_000).toISOString(),
    });
  });

  it('it waits longer each time, and with all that it is tried for three days', () => {
    let now = 0;
    let judged = judge(500);
    const pauses: number[] = [];
    while (judged.dueAt !== null) {
      const due = (Date.parse(judged.dueAt) - start) / hour;
      pauses.push(Math.round((due - now) * hour));
      now = due;
      judged = judge(500, now, judged.message, { failingSince: at(-1) });
    }
    expect(now).toBe(72);
    expect(pauses.slice(0, -1)).toEqual(pauses.slice(0, -1).toSorted((a, b) => a - b));
    expect(Math.max(...pauses)).toBe(6 * hour);
    expect(pauses.length).toBeGreaterThan(20);
    expect(judged.message).toMatchObject({ state: 'FAILED' });
  });

  it.each<[string, Partial<WebhookEntity>, string | undefined]>([
    ['is disabled if nothing else was delivered meanwhile', { failingSince: at(0) }, 'FAILING'],
    ['stays enabled if something else was', { failingSince: at(1) }, undefined],
    ['stays enabled if something else was just now', {}, undefined],
  ])('of a message that is given up, the webhook %s', (_, webhook, disabledReason) => {
    const judged = judge(500, 72, { failures: 22, failingSince: at(0) }, webhook);
    expect(judged).toMatchObject({ message: { state: 'FAILED' }, dueAt: null });
    expect(judged.webhook.disabledReason).toBe(disabledReason);
    expect(judged.webhook.disabledAt).toBe(disabledReason && at(72));
  });

  it('it is not given up before the three days are over', () => {
    const judged = judge(500, 71.99, { failures: 22, failingSince: at(0) }, { failingSince: at(0) });
    expect(judged).toMatchObject({ message: { state: 'PENDING' }, dueAt: at(72) });
    expect(judged.webhook.disabledAt).toBeUndefined();
  });

  it('a receiver that is gone is sent nothing more, and the message waits', () => {
    expect(judge(410)).toEqual({
      message: aMessage({ failures: 1, failingSince: at(0) }),
      webhook: { failingSince: at(0), disabledAt: at(0), disabledReason: 'GONE' },
      dueAt: at(0),
    });
  });

  it('a receiver that asks for a pause has it, for all messages', () => {
    expect(judge(429, 0, {}, {}, 2 * hour)).toMatchObject({ webhook: { pausedUntil: at(2) }, dueAt: at(2) });
    expect(judge(503, 0, {}, {}, 1_000)).toMatchObject({ dueAt: new Date(start + 5_000).toISOString() });
    const late = { failures: 22, failingSince: at(0) };
    expect(judge(429, 71, late, {}, 2 * hour)).toMatchObject({
      webhook: { pausedUntil: at(73) },
      dueAt: at(72),
    });
  });

  it('a short pause does not cut short a longer one', () => {
    const paused = { pausedUntil: at(1) };
    expect(judge(429, 0, {}, paused, 1_000).webhook.pausedUntil).toBe(at(1));
    expect(judge(429, 0, {}, paused, 2 * hour).webhook.pausedUntil).toBe(at(2));
  });

  it('chance spreads what failed together', () => {
    expect([0, 1].map((chance) => pauseAfter(3, chance))).toEqual([18_000, 22_000]);
  });
});
