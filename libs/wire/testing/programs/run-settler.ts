import { PlatformModule } from '@kopij/platform';
import { cutPowerAfter, FixedClock, say, testConfig, told, workUntilStopped } from '@kopij/testing';
import { Module } from '@nestjs/common';
import { SettlingModule } from '../../index.js';

/**
 * Settles what was taken in, as a server does, until told to stop: `run-settler URL`. Says `at work` once it has begun. With a
 * number besides, it ends as of a power cut: so many SQL statements after it first wrote an item, in the middle of whatever
 * that is.
 */
const [, , url = '', statementsToLive = ''] = process.argv;

@Module({
  imports: [PlatformModule.forRoot({ config: testConfig(url), clock: new FixedClock() }), SettlingModule],
})
class Newsroom {}

if (statementsToLive !== '') cutPowerAfter(Number(statementsToLive), 'INSERT INTO "wire_items"');

say('ready');
await told('go');
await workUntilStopped(Newsroom);
