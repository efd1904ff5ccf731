import { createTestDatabase, FixedClock, testConfig } from '@kopij/testing';
import { Logger } from '@nestjs/common';
import {
  Consumers,
  entities,
  openDatabase,
  OutboxEventEntity,
  record,
  Relay,
  relayPace,
  UnitOfWork,
  type Database,
  type RelayPace,
} from '../index.js';
import type { Listener } from './listener.js';
import { eventOf } from './told.js';

/** An outbox with nothing in it, and relays that empty it. */
export interface OpenOutbox {
  readonly database: Database;
  readonly work: UnitOfWork;
  readonly clock: FixedClock;
  /** The same database, as another process has it open. Whoever asks closes it. */
  elsewhere(): Promise<Database>;
  /** A relay that looks by itself once a minute, unless the test says otherwise; for those who listen, or for others. */
  start(pace?: Partial<RelayPace>, consumers?: Consumers): Relay;
  listen(listener: Listener): Listener;
  /** Records events of a subject, in one transaction. */
  announce(subject: string, ...numbers: number[]): Promise<void>;
  rows(): Promise<OutboxEventEntity[]>;
  /** How many are not delivered. */
  waiting(): Promise<number>;
  close(): Promise<void>;
}

export async function openOutbox(): Promise<OpenOutbox> {
  // What fails here is meant to.
  Logger.overrideLogger(false);
  const test = await createTestDatabase();
  const open = (): Promise<Database> => openDatabase(testConfig(test.url), entities);
  const database = await open();
  const work = new UnitOfWork(database);
  const clock = new FixedClock();
  const listening = new Consumers();
  const relays: Relay[] = [];
  const rows = () => database.reader.find(OutboxEventEntity, { order: { sequence: 'ASC' } });
  return {
    ...{ database, work, clock, rows },
    elsewhere: open,
    start(pace = {}, consumers = listening) {
      const relay = new Relay(database, work, clock, consumers, { ...relayPace(7), poll: 60_000, ...pace });
      relays.push(relay);
      relay.start();
      return relay;
    },
    listen(listener) {
      listening.registerConsumer(listener);
      return listener;
    },
    announce: (subject, ...numbers) =>
      work.transaction(async (tx) => {
        for (const number of numbers) await record(tx, eventOf(subject, number, clock.now()));
      }),
    waiting: async () => (await rows()).filter(({ deliveredAt }) => deliveredAt === null).length,
    async close() {
      await Promise.all(relays.map((relay) => relay.stop()));
      await database.close();
      await test.drop();
    },
  };
}
