import type { Actor } from '@kopij/editorial';
import { recordChange } from '@kopij/ledger';
import { Clock, UnitOfWork } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { claimUsersFor } from './claim-users.js';
import { demand } from '../access/demand.js';
import type { Refused } from '../contract/outcome.js';
import { insertUser, type NewUser } from './insert-user.js';
import type { UserEntity } from './user.entity.js';

/** Creates a user, who can do nothing until they have a token. */
@Injectable()
export class CreateUser {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, command: NewUser): Promise<{ user: UserEntity } | Refused> {
    demand(actor, 'user:manage');
    return this.work.transaction(async (tx) => {
      await claimUsersFor(tx, actor);
      const outcome = await insertUser(tx, command, this.clock.now());
      if ('refusals' in outcome) return outcome;
      const { id, role, createdAt: at } = outcome.user;
      const subject = { kind: 'USER', id } as const;
      await recordChange(tx, { actor, at, action: 'USER_CREATED', subject, details: { role } });
      return outcome;
    });
  }
}
