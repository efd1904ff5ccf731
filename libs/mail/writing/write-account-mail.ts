import type { AccountMail } from '@kopij/editorial';
import { MailedLinks } from '@kopij/identity';
import { CONFIG, type Config } from '@kopij/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { MailEntity } from '../queue/mail.entity.js';
import { changeMail, linkMail, type Addressee } from '../texts/account-mails.js';
import type { MailText } from '../texts/mail-text.js';

const links = { INVITATION: 'INVITATION', PASSWORD_RESET: 'RESET' } as const;

interface QueuedAccountMail extends Pick<MailEntity, 'userId' | 'byOperator' | 'queuedAt'> {
  readonly kind: AccountMail;
}

interface AccountMailText {
  readonly text: MailText;
  /** Whom a link was made for: their address may have changed since they were read. */
  readonly email?: string;
}

/** Writes mail about somebody's account. A link is made here, and stands nowhere but in the mail. */
@Injectable()
export class WriteAccountMail {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'timeZone'>,
    private readonly links: MailedLinks,
  ) {}

  /** Null if the user is to have no link any more. */
  async execute(
    { kind, userId, byOperator, queuedAt: at }: QueuedAccountMail,
    addressee: Addressee,
  ): Promise<AccountMailText | null> {
    if (kind === 'PASSWORD_CHANGED' || kind === 'SECOND_FACTOR_CHANGED') {
      return { text: changeMail(kind, addressee, { at, timeZone: this.config.timeZone }) };
    }
    const made = await this.links.make({ kind: links[kind], userId, byOperator });
    return made && { text: linkMail(links[kind], addressee, made.link), email: made.email };
  }
}
