import type { Actor } from '@kopij/editorial';
import { recordChange } from '@kopij/ledger';
import { Clock, toInstant, UnitOfWork } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { demandWhole } from '../access/demand.js';
import { refused, type Refused } from '../contract/outcome.js';
import { findChangeableUser } from '../users/find-changeable-user.js';
import { GiveLink } from './give-link.js';
import type { Invited } from './invite-user.js';
import { isOperator, PasswordPolicy } from './password-policy.js';

/** Makes a link with which a user chooses a new password. Until they do, everything stays as it is. */
@Injectable()
export class CreateResetLink {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly links: GiveLink,
    private readonly policy: PasswordPolicy,
  ) {}

  /** @throws {Problem} NOT_FOUND */
  async execute(actor: Actor, { userId }: { readonly userId: string }): Promise<Invited | Refused> {
    demandWhole(actor, 'user:manage');
    const off = this.policy.refusalOfLinksBy(actor);
    if (off) return off;
    // Whoever has an admin's session must not take it over without the password.
    if (actor.id === userId) return refused('OWN_PASSWORD', 'userId');
    return this.work.transaction(async (tx) => {
      const user = await findChangeableUser(tx, actor, userId);
      if ('refusals' in user) return user;
      if (user.deactivatedAt !== null) return refused('USER_DEACTIVATED', 'userId');
      const order = { kind: 'RESET', userId, byOperator: isOperator(actor) } as const;
      const link = await this.links.execute(tx, order);
      await recordChange(tx, {
        ...{ actor, at: toInstant(this.clock.now()), action: 'RESET_LINK_CREATED' },
        subject: { kind: 'USER', id: userId },
      });
      return { user, link };
    });
  }
}
