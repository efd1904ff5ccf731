import type { Actor } from '@kopij/editorial';
import { Clock, toInstant, UnitOfWork } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { AccessTokenEntity } from './access-token.entity.js';
import { demand } from './demand.js';
import { findChangeableUser } from './find-changeable-user.js';
import { isLastAdmin } from './last-admin.js';
import { refused, type Refused } from './outcome.js';
import { UserEntity } from './user.entity.js';

export interface DeactivateUserCommand {
  readonly userId: string;
}

/** Shuts somebody out, from their next request on; what they wrote stays theirs. The last active admin stays. */
@Injectable()
export class DeactivateUser {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws {Problem} NOT_FOUND */
  async execute(actor: Actor, { userId }: DeactivateUserCommand): Promise<{ user: UserEntity } | Refused> {
    demand(actor, 'user:manage');
    return this.work.transaction(async (tx) => {
      const user = await findChangeableUser(tx, userId);
      if ('refusals' in user) return user;
      if (user.deactivatedAt !== null) return { user };
      if (await isLastAdmin(tx, user)) return refused('LAST_ADMIN', 'userId');
      const deactivatedAt = toInstant(this.clock.now());
      await tx.update(UserEntity, { id: userId }, { deactivatedAt });
      // A token must not come back to life with its user.
      await tx.update(AccessTokenEntity, { userId, revokedAt: IsNull() }, { revokedAt: deactivatedAt });
      return { user: { ...user, deactivatedAt } };
    });
  }
}
