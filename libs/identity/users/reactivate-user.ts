import type { Actor } from '@kopij/editorial';
import { recordChange } from '@kopij/ledger';
import { Clock, toInstant, UnitOfWork, updateRow } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { demand } from '../access/demand.js';
import { findChangeableUser } from './find-changeable-user.js';
import type { Refused } from '../contract/outcome.js';
import { UserEntity } from './user.entity.js';

export interface ReactivateUserCommand {
  readonly userId: string;
}

/** Reactivates a user, with the role they had. Their former tokens stay revoked: they need a new one. */
@Injectable()
export class ReactivateUser {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws {Problem} NOT_FOUND */
  async execute(actor: Actor, { userId }: ReactivateUserCommand): Promise<{ user: UserEntity } | Refused> {
    demand(actor, 'user:manage');
    return this.work.transaction(async (tx) => {
      const user = await findChangeableUser(tx, actor, userId);
      if ('refusals' in user) return user;
      if (user.deactivatedAt === null) return { user };
      const changed = { ...user, deactivatedAt: null };
      await updateRow(tx, UserEntity, changed);
      await recordChange(tx, {
        ...{ actor, at: toInstant(this.clock.now()), action: 'USER_REACTIVATED' },
        subject: { kind: 'USER', id: userId },
        details: { role: user.role },
      });
      return { user: changed };
    });
  }
}
