import type { Actor } from '@kopij/editorial';
import { UnitOfWork, updateRow } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { demand } from './demand.js';
import { findChangeableUser } from './find-changeable-user.js';
import type { Refused } from './outcome.js';
import { UserEntity } from './user.entity.js';

export interface ReactivateUserCommand {
  readonly userId: string;
}

/** Reactivates a user, with the role they had. Their former tokens stay revoked: they need a new one. */
@Injectable()
export class ReactivateUser {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws {Problem} NOT_FOUND */
  async execute(actor: Actor, { userId }: ReactivateUserCommand): Promise<{ user: UserEntity } | Refused> {
    demand(actor, 'user:manage');
    return this.work.transaction(async (tx) => {
      const user = await findChangeableUser(tx, userId);
      if ('refusals' in user) return user;
      const changed = { ...user, deactivatedAt: null };
      await updateRow(tx, UserEntity, changed);
      return { user: changed };
    });
  }
}
