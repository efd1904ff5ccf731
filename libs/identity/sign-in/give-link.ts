import { Clock, toInstant } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { OneTimeLinks } from '../links/one-time-links.js';
import { MailRequests } from '../mailing/mail-requests.js';
import { LinkAddress } from './link-address.js';

export interface LinkOrder {
  readonly kind: 'INVITATION' | 'RESET';
  readonly userId: string;
  /** Whether it is asked for at the server's terminal. */
  readonly byOperator: boolean;
}

const mails = { INVITATION: 'INVITATION', RESET: 'PASSWORD_RESET' } as const;

/** Has a link mailed to its user or, where Kopij sends no mail, makes it for whoever asked to hand it on. */
@Injectable()
export class GiveLink {
  constructor(
    private readonly clock: Clock,
    private readonly links: OneTimeLinks,
    private readonly address: LinkAddress,
    private readonly mail: MailRequests,
  ) {}

  /** @returns the link; null if it is mailed: then nobody else sees it, and it is made when the mail is sent */
  async execute(tx: EntityManager, { kind, userId, byOperator }: LinkOrder): Promise<string | null> {
    if (!this.mail.isOn)
      return this.address.of(kind, await this.links.make(tx, { kind, userId, byOperator }));
    const at = toInstant(this.clock.now());
    await this.mail.add(tx, { userId, mail: mails[kind], ...(byOperator && { byOperator }), at });
    return null;
  }
}
