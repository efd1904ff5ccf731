import { entities, openDatabase } from '@kopij/platform';
import { say, told } from '../conversation.js';
import { testConfig } from '../test-config.js';

/** Opens the database given as argument when told to, and closes it. */
say('ready');
await told('go');
const database = await openDatabase(testConfig(process.argv[2] ?? ''), entities);
await database.close();
process.disconnect();
