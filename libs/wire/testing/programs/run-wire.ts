import { PlatformModule } from '@kopij/platform';
import { FixedClock, say, testConfig, told, workUntilStopped } from '@kopij/testing';
import { Module } from '@nestjs/common';
import { SettlingModule } from '../../index.js';

/**
 * Takes in what lies in folders and what can be polled on this machine, as a server does, at a time that stands still, until told to
 * stop: `run-wire URL INSTANT FOLDER`. Says `at work` once it has begun.
 */
const [, , url = '', instant = '', wireFolder = ''] = process.argv;

@Module({
  imports: [
    PlatformModule.forRoot({
      config: testConfig(url, { wireFolder, outgoingPrivate: ['127.0.0.1'] }),
      clock: new FixedClock(new Date(instant)),
    }),
    SettlingModule,
  ],
})
class Newsroom {}

say('ready');
await told('go');
await workUntilStopped(Newsroom);
