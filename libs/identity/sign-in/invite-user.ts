import type { Actor } from '@kopij/editorial';
import { recordChange } from '@kopij/ledger';
import { Clock, toInstant, UnitOfWork } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { demandWhole } from '../access/demand.js';
import type { Refused } from '../contract/outcome.js';
import { claimUsersFor } from '../users/claim-users.js';
import { insertUser, type NewUser } from '../users/insert-user.js';
import type { UserEntity } from '../users/user.entity.js';
import { GiveLink } from './give-link.js';
import { isOperator, PasswordPolicy } from './password-policy.js';

export interface Invited {
  readonly user: UserEntity;
  /** With which the user chooses a password, once, to hand on to them; null if it is mailed to them. */
  readonly link: string | null;
}

/** Creates a user, with a link that lets them choose a password. */
@Injectable()
export class InviteUser {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly links: GiveLink,
    private readonly policy: PasswordPolicy,
  ) {}

  async execute(actor: Actor, command: NewUser): Promise<Invited | Refused> {
    demandWhole(actor, 'user:manage');
    const off = this.policy.refusalOfLinksBy(actor);
    if (off) return off;
    return this.work.transaction(async (tx) => {
      await claimUsersFor(tx, actor);
      const now = this.clock.now();
      const made = await insertUser(tx, command, now);
      if ('refusals' in made) return made;
      const order = { kind: 'INVITATION', userId: made.user.id, byOperator: isOperator(actor) } as const;
      const link = await this.links.execute(tx, order);
      await recordChange(tx, {
        ...{ actor, at: toInstant(now), action: 'USER_INVITED' },
        subject: { kind: 'USER', id: made.user.id },
        details: { role: made.user.role },
      });
      return { user: made.user, link };
    });
  }
}
