import { findRow, UnitOfWork } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { OneTimeLinks } from '../links/one-time-links.js';
import { Passwords } from '../passwords/passwords.js';
import { claimUsers } from '../users/claim-users.js';
import { UserEntity } from '../users/user.entity.js';
import type { LinkOrder } from './give-link.js';
import { LinkAddress } from './link-address.js';
import { PasswordPolicy } from './password-policy.js';

/**
 * Makes the links of mails, at the moment each is sent: the secret is only in memory and in the mail, and the database keeps its hash. A
 * mail that is sent again has another link, and the former one is gone.
 */
@Injectable()
export class MailedLinks {
  constructor(
    private readonly work: UnitOfWork,
    private readonly links: OneTimeLinks,
    private readonly address: LinkAddress,
    private readonly policy: PasswordPolicy,
  ) {}

  /** The link, and whom to mail it to as of then; null if the user is to have none any more. */
  async make(order: LinkOrder): Promise<{ link: string; email: string } | null> {
    if (this.policy.refusalOf(order)) return null;
    return this.work.transaction(async (tx) => {
      await claimUsers(tx);
      const user = await this.recipient(tx, order);
      if (!user) return null;
      return { link: this.address.of(order.kind, await this.links.make(tx, order)), email: user.email };
    });
  }

  /** Meanwhile they may have been deactivated, or have followed an invitation that was mailed before. */
  private async recipient(tx: EntityManager, { kind, userId }: LinkOrder): Promise<UserEntity | null> {
    const user = await findRow(tx, UserEntity, { id: userId, deactivatedAt: null });
    if (!user || kind === 'RESET') return user;
    return (await Passwords.of(tx, userId)) === null ? user : null;
  }
}
