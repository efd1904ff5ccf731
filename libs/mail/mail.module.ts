import { ArticlesModule } from '@kopij/articles';
import { IdentityModule } from '@kopij/identity';
import { NoticesModule } from '@kopij/notices';
import type { Entities } from '@kopij/platform';
import { Module } from '@nestjs/common';
import { QueueDigests } from './digests/queue-digests.js';
import { QueueRequested } from './filling/queue-requested.js';
import { ForgetMails } from './queue/forget-mails.js';
import { MailQueue } from './queue/mail-queue.js';
import { MailEntity } from './queue/mail.entity.js';
import { SendMail } from './sending/send-mail.js';
import { MailTransport } from './transport/mail-transport.js';
import { WriteAccountMail } from './writing/write-account-mail.js';
import { WriteDigest } from './writing/write-digest.js';
import { WriteMail } from './writing/write-mail.js';

const forDelivery = [MailQueue, QueueDigests, QueueRequested, SendMail];

/** Mail to people of the newsroom: what waits to be sent, and how it is written. */
@Module({
  imports: [IdentityModule, NoticesModule, ArticlesModule],
  providers: [ForgetMails, MailTransport, WriteAccountMail, WriteDigest, WriteMail, ...forDelivery],
  exports: forDelivery,
})
export class MailModule {
  static readonly entities: Entities = [MailEntity];
}
