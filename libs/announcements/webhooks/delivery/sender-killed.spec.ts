import { join } from 'node:path';
import { OutboxEventEntity, recordAll, UnitOfWork } from '@kopij/platform';
import { startProgram, type Program } from '@kopij/testing';
import { IsNull } from 'typeorm';
import { admin, openWebhooks, secretKey, type OpenWebhooks } from '../../testing/open-webhooks.js';
import { openReceiver, type Received, type Receiver } from '../../testing/open-receiver.js';
import { WebhookMessageEntity } from '../queue/webhook-message.entity.js';

const sender = join(__dirname, '../../testing/programs/run-sender');
const articles = Array.from({ length: 12 }, (_, number) => `article-${number}`);
const times = Array.from({ length: 6 }, (_, number) => `2026-03-02T09:00:0${number}.000Z`);

describe('events', () => {
  let newsroom: OpenWebhooks;
  let receiver: Receiver;
  const key = secretKey();
  beforeEach(async () => {
    newsroom = await openWebhooks({ secretKeys: [key] });
    receiver = await openReceiver();
    await newsroom.create(receiver.url);
    await newsroom.get(UnitOfWork).transaction(async (tx) => {
      for (const at of times) {
        const type = 'articleUnpublished' as const;
        const about = articles.map((articleId) => ({
          type,
          articleId,
          reason: 'Test.',
          actorId: admin.id,
          at,
        }));
        await recordAll(tx, about);
      }
    });
  });
  afterEach(async () => {
    await receiver.close();
    await newsroom.close();
  });

  const start = async (minutes: number): Promise<Program> => {
    const program = await startProgram(sender, newsroom.url, key, String(minutes));
    await program.heard('at work');
    return program;
  };

  async function isDone(): Promise<boolean> {
    const { reader } = newsroom.database;
    const untold = await reader.countBy(OutboxEventEntity, { deliveredAt: IsNull() });
    return untold + (await reader.countBy(WebhookMessageEntity, { state: 'PENDING' })) === 0;
  }

  /** The times of the events of an article in the order they were heard of first. Some come again: none is jumped over before. */
  const heardOf = (articleId: string): string[] => [
    ...new Set(
      receiver.received.filter(({ data }) => data.articleId === articleId).map(({ timestamp }) => timestamp),
    ),
  ];

  it('all arrive, in order for each article, when the server that delivers them is killed three times', async () => {
    for (const [round, at, answers] of [
      [0, 14, false],
      [1, 20, true],
      [2, 17, false],
    ] as const) {
      const program = start(round * 5);
      const killed = new Promise<void>((resolve) => {
        let sent = 0;
        receiver.answer((response) => {
          sent += 1;
          // Before the server has the answer, or after it, but before it can have stored it.
          const kill = (): void => void program.then((server) => server.kill()).then(resolve);
          if (sent < at) response.end();
          else if (sent === at && answers) response.end(kill);
          else if (sent === at) kill();
        });
      });
      await killed;
    }
    expect(receiver.received.length).toBeGreaterThanOrEqual(14 + 20 + 17);
    expect(await isDone()).toBe(false);

    receiver.answer((response) => response.end());
    const last = await start(15);
    while (!(await isDone())) await new Promise((resolve) => setTimeout(resolve, 50));
    last.tell('stop');
    await last.ended();

    for (const article of articles) expect(heardOf(article)).toEqual(times);
    // What comes again is recognised by its id.
    const idOf = ({ headers }: Received): unknown => headers['webhook-id'];
    expect(new Set(receiver.received.map(idOf)).size).toBe(articles.length * times.length);
    expect(receiver.received.length).toBeGreaterThan(articles.length * times.length);
  });
});
