import { PlatformModule } from '@kopij/platform';
import { cutPowerAfter, FixedClock, say, testConfig, told, workUntilStopped } from '@kopij/testing';
import { Module } from '@nestjs/common';
import { SchedulingModule } from '../../index.js';

/**
 * A whole newsroom that has what is planned happen, as a server does, at a time that stands still, until told to stop:
 * `run-scheduler URL INSTANT`. Says `at work` once it has begun. With a number besides, it ends as of a power cut: so many
 * SQL statements after it first wrote into the history, in the middle of whatever that is.
 */
const [, , url = '', instant = '', statementsToLive = ''] = process.argv;

@Module({
  imports: [
    PlatformModule.forRoot({
      config: testConfig(url),
      clock: new FixedClock(new Date(instant)),
    }),
    SchedulingModule,
  ],
})
class Newsroom {}

if (statementsToLive !== '') cutPowerAfter(Number(statementsToLive), 'INSERT INTO "history_entries"');

say('ready');
await told('go');
await workUntilStopped(Newsroom);
