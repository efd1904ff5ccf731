import { subscribe } from 'node:diagnostics_channel';
import { PlatformModule, sqlChannel } from '@kopij/platform';
import { FixedClock, say, testConfig, told } from '@kopij/testing';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
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

let hasWritten = false;
let statements = 0;
subscribe(sqlChannel.name, (sql) => {
  if (hasWritten) statements += 1;
  if (statementsToLive !== '' && statements === Number(statementsToLive))
    process.kill(process.pid, 'SIGKILL');
  hasWritten ||= String(sql).startsWith('INSERT INTO "history_entries"');
});

say('ready');
await told('go');
const newsroom = await NestFactory.createApplicationContext(Newsroom, { logger: false, abortOnError: false });
say('at work');
await told('stop');
await newsroom.close();
process.disconnect();
