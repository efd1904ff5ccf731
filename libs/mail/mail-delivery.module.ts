import { Module } from '@nestjs/common';
import { DigestClock } from './digests/digest-clock.js';
import { MailModule } from './mail.module.js';
import { MailSender } from './sending/mail-sender.js';

/** Sends mail. Runs in the server only, not in the `kopij` command. */
@Module({ imports: [MailModule], providers: [MailSender, DigestClock] })
export class MailDeliveryModule {}
