import { entities, openDatabase, UnitOfWork } from '@kopij/platform';
import { say, told } from '../conversation.js';
import { testConfig } from '../test-config.js';

/** Holds the write lock (on PostgreSQL: the lock on one row) of the database given as argument until told to release it. */
const database = await openDatabase(testConfig(process.argv[2] ?? ''), entities);
await new UnitOfWork(database).transaction(async (tx) => {
  await tx.query(`UPDATE registry_versions SET version = version + 1 WHERE name = 'sections'`);
  say('locked');
  await told('let go');
});
await database.close();
process.disconnect();
