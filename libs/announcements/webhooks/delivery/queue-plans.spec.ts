import { UnitOfWork } from '@kopij/platform';
import { engineUnderTest, planOf, statementsOf } from '@kopij/testing';
import { admin, openWebhooks, type OpenWebhooks } from '../../testing/open-webhooks.js';
import { openReceiver, type Receiver } from '../../testing/open-receiver.js';
import { PruneMessages } from './prune-messages.js';

const isPostgres = engineUnderTest() === 'postgres';
const messages = 20_000;
const numbers = isPostgres
  ? `SELECT n FROM generate_series(1, ${messages}) g(n)`
  : `WITH RECURSIVE g(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM g WHERE n < ${messages}) SELECT n FROM g`;
const day = `'2026-02-' || substr(CAST(110 + n % 19 AS text), 2) || 'T09:00:00.000Z'`;

/** A receiver that is often down: one in twenty messages waits, each for another article; each was tried once. */
const fill = (webhookId: string): string[] => [
  `INSERT INTO webhook_messages (id, webhook_id, event_id, event, subject_id, occurred_at, queued_at, state, failures)
   SELECT 'm' || n, '${webhookId}', 'e' || n, 'ARTICLE_PUBLISHED', 'a' || (n / 20), ${day}, ${day},
     CASE WHEN n % 20 = 0 THEN 'PENDING' ELSE 'FAILED' END, 1 FROM (${numbers}) g`,
  `INSERT INTO webhook_lanes (webhook_id, subject_id, due_at)
   SELECT DISTINCT webhook_id, subject_id, '2026-03-01T09:00:00.000Z' FROM webhook_messages`,
  `INSERT INTO webhook_attempts (id, webhook_id, message_sequence, started_at, duration)
   SELECT 'a' || sequence, webhook_id, sequence, queued_at, 1 FROM webhook_messages`,
];

describe('with many messages that wait', () => {
  let newsroom: OpenWebhooks;
  let receiver: Receiver;
  let webhookId: string;
  beforeAll(async () => {
    newsroom = await openWebhooks();
    receiver = await openReceiver();
    ({ id: webhookId } = await newsroom.create(receiver.url));
    await newsroom.get(UnitOfWork).transaction(async (tx) => {
      for (const sql of [...fill(webhookId), 'ANALYZE']) await tx.query(sql);
    });
  });
  afterAll(async () => {
    await receiver.close();
    await newsroom.close();
  });

  const attempts = (after: string | null) =>
    newsroom.ask(
      `query ($id: ID!, $after: String) { webhook(id: $id) { pendingCount attempts(first: 5, after: $after) {
         pageInfo { endCursor } edges { node { message { id } } } } } }`,
      { id: webhookId, after },
      admin,
    );

  const work: [string, () => Promise<unknown>][] = [
    [
      'queueing and sending',
      async () => {
        await newsroom.announce({ type: 'articlePublished', articleId: await newsroom.publish() });
        await newsroom.sendSome();
      },
    ],
    [
      'reading attempts',
      async () => {
        const { data } = await attempts(null);
        const { endCursor } = (data?.['webhook'] as { attempts: { pageInfo: { endCursor: string } } })
          .attempts.pageInfo;
        await attempts(endCursor);
      },
    ],
    ['sending one again', () => newsroom.mutate('redeliverWebhookMessages', { webhookId, messageId: 'm7' })],
    ['removing old ones', () => newsroom.get(PruneMessages).execute()],
  ];

  it.each(work)('%s reads no table from end to end', async (_, done) => {
    const statements = await statementsOf(done);
    const asked = [...new Set(statements)].filter((sql) => /webhook_(messages|lanes|attempts)/.test(sql));
    expect(asked.length).toBeGreaterThan(1);
    for (const sql of asked) {
      const plan = (await planOf(newsroom, sql)).join('\n');
      expect({ sql, plan }).toEqual({
        sql,
        plan: expect.not.stringMatching(/Seq Scan on webhook_|SCAN webhook_(?!.*INDEX)/) as string,
      });
    }
  });
});
