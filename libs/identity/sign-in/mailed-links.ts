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

  /** The address to write in the mail; null if the user is to have none any more. */
  async make(order: LinkOrder): Promise<string | null> {
    if (this.policy.refusalOf(order)) return null;
    return this.work.transaction(async (tx) => {
      await claimUsers(tx);
      if (!(await this.isWanted(tx, order))) return null;
      return this.address.of(await this.links.make(tx, order));
    });
  }

  /** Meanwhile they may have been deactivated, or have followed an invitation that was mailed before. */
  private async isWanted(tx: EntityManager, { kind, userId }: LinkOrder): Promise<boolean> {
    const user = await findRow(tx, UserEntity, { id: userId, deactivatedAt: null });
    if (!user) return false;
    return kind === 'RESET' || (await Passwords.of(tx, userId)) === null;
  }
}
