import { bumpRegistry, entities, openDatabase, UnitOfWork } from '@kopij/platform';
import { say } from '../conversation.js';
import { testConfig } from '../test-config.js';

/** Sets the numbers `left` and `right` in the database given as argument to 7, as a change to the sections. */
const database = await openDatabase(testConfig(process.argv[2] ?? ''), entities);
await new UnitOfWork(database).transaction(async (tx) => {
  await bumpRegistry(tx, 'sections');
  await tx.query(`UPDATE registry_versions SET version = 7 WHERE name IN ('left', 'right')`);
});
say('changed');
await database.close();
process.disconnect();
