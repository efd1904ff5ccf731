import { UserDirectory, type UserEntity } from '@kopij/identity';
import { CONFIG, type Config } from '@kopij/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { MailEntity } from '../queue/mail.entity.js';
import { renderMail, type MailText } from '../texts/mail-text.js';
import type { OutgoingMail } from '../transport/mail-transport.js';
import { WriteAccountMail } from './write-account-mail.js';
import { WriteDigest } from './write-digest.js';

/** A mail that can be sent. */
export interface WrittenMail {
  readonly mail: OutgoingMail;
  /** What to store with its having been sent. */
  readonly settle: (tx: EntityManager) => Promise<void>;
}

/** Writes mail, at the moment it is sent, in the language of whom it goes to. */
@Injectable()
export class WriteMail {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'locale'>,
    private readonly directory: UserDirectory,
    private readonly account: WriteAccountMail,
    private readonly digest: WriteDigest,
  ) {}

  /** Null if there is nothing to send any more: the user is deactivated or erased, or has read everything. */
  async execute(queued: MailEntity): Promise<WrittenMail | null> {
    const [user] = await this.directory.byIds([queued.userId]);
    if (user?.deactivatedAt !== null) return null;
    const addressee = { name: user.name, locale: user.locale ?? this.config.locale };
    if (queued.kind === 'DIGEST') {
      const digest = await this.digest.execute(user.id, addressee.locale);
      return digest && { mail: addressed(user, digest.text), settle: digest.settle };
    }
    const written = await this.account.execute({ ...queued, kind: queued.kind }, addressee);
    if (!written) return null;
    const { text, email = user.email } = written;
    return { mail: addressed({ name: user.name, email }, text), settle: nothing };
  }
}

function addressed({ name, email }: Pick<UserEntity, 'name' | 'email'>, text: MailText): OutgoingMail {
  return { ...renderMail(text), to: { name, address: email } };
}

const nothing = (): Promise<void> => Promise.resolve();
