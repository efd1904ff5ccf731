import type { Actor } from '@kopij/editorial';
import { recordChange } from '@kopij/ledger';
import { Clock, runStatement, statement, toInstant, UnitOfWork, updateRow } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { demand } from '../access/demand.js';
import { EndSessions } from '../sessions/end-sessions.js';
import { findChangeableUser } from './find-changeable-user.js';
import { isLastAdmin } from './last-admin.js';
import { refused, type Refused } from '../contract/outcome.js';
import { UserEntity } from './user.entity.js';

const revokeTokens = statement(
  `UPDATE access_tokens SET revoked_at = ? WHERE user_id = ? AND revoked_at IS NULL`,
);

/** Links that were given to them. */
const endLinks = statement('DELETE FROM one_time_links WHERE user_id = ?');

export interface DeactivateUserCommand {
  readonly userId: string;
}

/**
 * Deactivates a user, from their next request on; what they wrote stays theirs. The last active admin cannot be
 * deactivated.
 */
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
      const user = await findChangeableUser(tx, actor, userId);
      if ('refusals' in user) return user;
      if (user.deactivatedAt !== null) return { user };
      if (await isLastAdmin(tx, user)) return refused('LAST_ADMIN', 'userId');
      const deactivatedAt = toInstant(this.clock.now());
      const changed = { ...user, deactivatedAt };
      await updateRow(tx, UserEntity, changed);
      // Tokens must not become valid again when their user is reactivated.
      await runStatement(tx, revokeTokens, [deactivatedAt, userId]);
      await recordChange(tx, {
        ...{ actor, at: deactivatedAt, action: 'USER_DEACTIVATED' },
        subject: { kind: 'USER', id: userId },
      });
      await EndSessions.ofUser(tx, userId);
      await runStatement(tx, endLinks, [userId]);
      return { user: changed };
    });
  }
}
