import { subscribe } from 'node:diagnostics_channel';
import { PlatformModule, sqlChannel } from '@kopij/platform';
import { FixedClock, say, testConfig, told } from '@kopij/testing';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
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

let hasWritten = false;
let statements = 0;
subscribe(sqlChannel.name, (sql) => {
  if (hasWritten) statements += 1;
  if (statementsToLive !== '' && statements === Number(statementsToLive))
    process.kill(process.pid, 'SIGKILL');
  hasWritten ||= String(sql).startsWith('INSERT INTO "wire_items"');
});

say('ready');
await told('go');
const newsroom = await NestFactory.createApplicationContext(Newsroom, { logger: false, abortOnError: false });
say('at work');
await told('stop');
await newsroom.close();
process.disconnect();
