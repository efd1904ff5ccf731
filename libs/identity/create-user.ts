import type { Actor, Role } from '@kopij/editorial';
import { Clock, insertRows, newId, toInstant, UnitOfWork } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { checkEmail, normalizeEmail } from './check-email.js';
import { claimUsers } from './claim-users.js';
import { demand } from './demand.js';
import type { Refused } from './outcome.js';
import { UserEntity } from './user.entity.js';

export interface CreateUserCommand {
  readonly name: string;
  /** In any case; stored in lower case. */
  readonly email: string;
  readonly role: Role;
}

/** Creates a user, who can do nothing until they have a token. */
@Injectable()
export class CreateUser {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, command: CreateUserCommand): Promise<{ user: UserEntity } | Refused> {
    demand(actor, 'user:manage');
    return this.work.transaction(async (tx) => {
      await claimUsers(tx);
      const now = this.clock.now();
      const user: UserEntity = {
        id: newId(now),
        name: command.name.trim(),
        email: normalizeEmail(command.email),
        role: command.role,
        createdAt: toInstant(now),
        deactivatedAt: null,
      };
      const refusal = await checkEmail(tx, user);
      if (refusal) return refusal;
      await insertRows(tx, UserEntity, [user]);
      return { user };
    });
  }
}
