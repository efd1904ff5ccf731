import type { Actor } from '@kopij/editorial';
import { recordChange } from '@kopij/ledger';
import {
  Clock,
  forgetAnswers,
  runStatement,
  statement,
  toInstant,
  UnitOfWork,
  updateRow,
} from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { demand } from '../access/demand.js';
import { refused, type Refused } from '../contract/outcome.js';
import { Forgetting } from '../forgetting/forgetting.js';
import { findChangeableUser } from '../users/find-changeable-user.js';
import { UserEntity } from '../users/user.entity.js';

export interface EraseUserCommand {
  readonly userId: string;
}

const forgetTokenNames = statement(`UPDATE access_tokens SET name = '' WHERE user_id = ?`);

/**
 * Erases a deactivated user for good: their name, their address and everything else that is personal is forgotten, in one transaction.
 * The history, which only has their id, stays as it is, and so does what they wrote.
 */
@Injectable()
export class EraseUser {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly forgetting: Forgetting,
  ) {}

  /** @throws {Problem} NOT_FOUND */
  async execute(actor: Actor, { userId }: EraseUserCommand): Promise<{ user: UserEntity } | Refused> {
    demand(actor, 'user:manage');
    return this.work.transaction(async (tx) => {
      const user = await findChangeableUser(tx, actor, userId);
      if ('refusals' in user) return user;
      if (user.deactivatedAt === null) return refused('USER_ACTIVE', 'userId');
      const erasedAt = toInstant(this.clock.now());
      // Addresses are unique, and nothing is ever delivered to .invalid (RFC 2606).
      const erased = { ...user, name: '', email: `${userId}@erased.invalid`, locale: null, erasedAt };
      await updateRow(tx, UserEntity, erased);
      await runStatement(tx, forgetTokenNames, [userId]);
      await forgetAnswers(tx, userId);
      await this.forgetting.forgetAll(tx, userId);
      await recordChange(tx, {
        ...{ actor, at: erasedAt, action: 'USER_ERASED' },
        subject: { kind: 'USER', id: userId },
      });
      return { user: erased };
    });
  }
}
