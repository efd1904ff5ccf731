import { PlatformModule, SystemClock } from '@kopij/platform';
import { testConfig, workUntilStopped } from '@kopij/testing';
import { Module } from '@nestjs/common';
import { WebhookDeliveryModule } from '../../index.js';

/**
 * Delivers events to webhooks on this machine, as a server does, until told to stop: `run-sender URL KEY MINUTES`. Its clock is so many
 * minutes fast, so that whatever a server that was killed had leased is free.
 */
const [, , url = '', secretKey = '', minutes = '0'] = process.argv;

class FastClock extends SystemClock {
  override now(): Date {
    return new Date(super.now().getTime() + Number(minutes) * 60_000);
  }
}

@Module({
  imports: [
    PlatformModule.forRoot({
      config: testConfig(url, { secretKeys: [secretKey], outgoingPrivate: ['127.0.0.1'] }),
      clock: new FastClock(),
      delivers: true,
    }),
    WebhookDeliveryModule,
  ],
})
class Newsroom {}

await workUntilStopped(Newsroom);
