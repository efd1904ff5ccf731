import type { Actor, Role } from '@kopij/editorial';
import { UnitOfWork } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { findChangeable } from './changeable-user.js';
import { demand } from './demand.js';
import type { Refused } from './outcome.js';
import { UserEntity } from './user.entity.js';

export interface ChangeUserRoleCommand {
  readonly userId: string;
  readonly role: Role;
}

/** Gives somebody another role, from their next request on. */
@Injectable()
export class ChangeUserRole {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws {Problem} NOT_FOUND */
  async execute(
    actor: Actor,
    { userId, role }: ChangeUserRoleCommand,
  ): Promise<{ user: UserEntity } | Refused> {
    demand(actor, 'user:manage');
    return this.work.transaction(async (tx) => {
      const user = await findChangeable(tx, userId);
      if ('refusals' in user) return user;
      await tx.update(UserEntity, { id: userId }, { role });
      return { user: { ...user, role } };
    });
  }
}
