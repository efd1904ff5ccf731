import type { Actor, Role } from '@kopij/editorial';
import { differences, recordChange } from '@kopij/ledger';
import { Clock, toInstant, UnitOfWork, updateRow } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { demand } from '../access/demand.js';
import { EndSessions } from '../sessions/end-sessions.js';
import { findChangeableUser } from './find-changeable-user.js';
import { isLastAdmin } from './last-admin.js';
import { refused, type Refused } from '../contract/outcome.js';
import { UserEntity } from './user.entity.js';

export interface ChangeUserRoleCommand {
  readonly userId: string;
  readonly role: Role;
}

/** Changes a user's role, from their next request on, for which they sign in again. The last active admin cannot lose that role. */
@Injectable()
export class ChangeUserRole {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws {Problem} NOT_FOUND */
  async execute(
    actor: Actor,
    { userId, role }: ChangeUserRoleCommand,
  ): Promise<{ user: UserEntity } | Refused> {
    demand(actor, 'user:manage');
    return this.work.transaction(async (tx) => {
      const user = await findChangeableUser(tx, actor, userId);
      if ('refusals' in user) return user;
      if (role === user.role) return { user };
      if (role !== 'ADMIN' && (await isLastAdmin(tx, user))) return refused('LAST_ADMIN', 'userId');
      const changed = { ...user, role };
      await updateRow(tx, UserEntity, changed);
      await recordChange(tx, {
        ...{ actor, at: toInstant(this.clock.now()), action: 'ROLE_CHANGED' },
        subject: { kind: 'USER', id: userId },
        details: differences(user, changed, { shown: ['role'] }),
      });
      await EndSessions.ofUser(tx, userId);
      return { user: changed };
    });
  }
}
