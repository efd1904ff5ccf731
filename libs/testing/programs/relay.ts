import { appendFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  Consumers,
  entities,
  openDatabase,
  Relay,
  relayPace,
  SystemClock,
  UnitOfWork,
} from '@kopij/platform';
import { say, told } from '../conversation.js';
import { testConfig } from '../test-config.js';

/**
 * Delivers the events of a database to a file, one per line, until told to stop: `relay URL FILE [MOST]`. After MOST events it dies, before
 * it can record that the last of them was delivered.
 */
const [, , url = '', file = '', most = 'Infinity'] = process.argv;
let delivered = 0;
const database = await openDatabase(testConfig(url), entities);
const consumers = new Consumers();
consumers.registerConsumer({
  name: 'file',
  async deliver(event) {
    if (!('articleId' in event) || !('revision' in event)) throw new Error(`Not expected: ${event.type}`);
    appendFileSync(file, `${event.articleId} ${event.revision}\n`);
    delivered += 1;
    if (delivered === Number(most)) process.kill(process.pid, 'SIGKILL');
    await sleep(2);
  },
});
const pace = { ...relayPace(7), poll: 20, lease: 1_500, patience: 500 };
const relay = new Relay(database, new UnitOfWork(database), new SystemClock(), consumers, pace);

relay.start();
say('started');
await told('stop');
await relay.stop();
await database.close();
process.disconnect();
