import { setTimeout as sleep } from 'node:timers/promises';
import { entities, openDatabase, record, UnitOfWork } from '@kopij/platform';
import { say, told } from '../conversation.js';
import { testConfig } from '../test-config.js';

/** Writes COUNT events to a database, all at once: `write-events URL SUBJECT COUNT`. */
const [, , url = '', subject = '', count = ''] = process.argv;
const database = await openDatabase(testConfig(url), entities);
const work = new UnitOfWork(database);
const at = '2026-03-02T09:00:00.000Z';

say('ready');
await told('go');
await Promise.all(
  Array.from({ length: Number(count) }, () =>
    work.transaction(async (tx) => {
      await tx.query(`UPDATE registry_versions SET version = version + 1 WHERE name = 'sections'`);
      await sleep(1);
      await record(tx, { type: 'sectionCreated', sectionId: subject, actorId: subject, at });
    }),
  ),
);
await database.close();
process.disconnect();
