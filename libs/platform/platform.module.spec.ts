import { setTimeout as sleep } from 'node:timers/promises';
import { createTestDatabase, FixedClock, testConfig } from '@kopij/testing';
import { Injectable, Module, type OnModuleInit } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { IsNull } from 'typeorm';
import {
  Consumers,
  entities,
  openDatabase,
  OutboxEventEntity,
  PlatformModule,
  record,
  UnitOfWork,
} from './index.js';

const heard: string[] = [];

/** A feature, as they will be: it registers while the application starts. */
@Injectable()
class Webhooks implements OnModuleInit {
  constructor(private readonly consumers: Consumers) {}

  onModuleInit(): void {
    this.consumers.registerConsumer({
      name: 'webhooks',
      async deliver({ type }) {
        await sleep(50);
        heard.push(type);
      },
    });
  }
}

@Module({ providers: [Webhooks] })
class WebhooksModule {}

describe('the application', () => {
  const started = async (url: string, delivers: boolean) => {
    const platform = PlatformModule.forRoot({
      config: testConfig(url),
      clock: new FixedClock(),
      delivers,
    });
    const application = await Test.createTestingModule({ imports: [platform, WebhooksModule] }).compile();
    return application.init();
  };
  const announce = (work: UnitOfWork) =>
    work.transaction((tx) =>
      record(tx, {
        type: 'sectionCreated',
        sectionId: 'a',
        actorId: 'somebody',
        at: '2026-03-02T09:00:00.000Z',
      }),
    );

  it('leaves announcements to the server where it is a command, and delivers them where it is the server', async () => {
    const test = await createTestDatabase();
    const command = await started(test.url, false);
    await announce(command.get(UnitOfWork));
    await sleep(200);
    expect(heard).toEqual([]);
    await command.close();

    const server = await started(test.url, true);
    await announce(server.get(UnitOfWork));
    while (heard.length === 0) await sleep(5);
    // Stopped in the middle: what was in hand is finished and written down before the database is closed.
    await server.close();

    const database = await openDatabase(testConfig(test.url), entities);
    const waiting = await database.reader.countBy(OutboxEventEntity, { deliveredAt: IsNull() });
    expect(heard.length + waiting).toBe(2);
    await database.close();
    await test.drop();
  });
});
