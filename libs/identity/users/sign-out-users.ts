import type { Actor } from '@kopij/editorial';
import { recordChange, type AuditSubject } from '@kopij/ledger';
import { Clock, toInstant, UnitOfWork } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { demand } from '../access/demand.js';
import type { Refused } from '../contract/outcome.js';
import { EndSessions } from '../sessions/end-sessions.js';
import { revokeTokensOf } from '../issued-tokens/revoke-tokens-of.js';
import { claimUsersFor } from './claim-users.js';
import { findChangeableUser } from './find-changeable-user.js';
import type { UserEntity } from './user.entity.js';

export interface SignOutCommand {
  /** Whether tokens are revoked as well; otherwise they keep working. */
  readonly revokeTokens?: boolean;
}

/** Ends the sessions of a user, or of everybody, from the next request on. */
@Injectable()
export class SignOutUsers {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws {Problem} NOT_FOUND */
  async one(
    actor: Actor,
    { userId, revokeTokens = false }: SignOutCommand & { readonly userId: string },
  ): Promise<{ user: UserEntity } | Refused> {
    demand(actor, 'user:manage');
    return this.work.transaction(async (tx) => {
      const user = await findChangeableUser(tx, actor, userId);
      if ('refusals' in user) return user;
      await EndSessions.ofUser(tx, userId);
      if (revokeTokens) await revokeTokensOf(tx, userId, { actor, at: toInstant(this.clock.now()) });
      await this.note(tx, actor, { kind: 'USER', id: userId });
      return { user };
    });
  }

  async everybody(actor: Actor, { revokeTokens = false }: SignOutCommand = {}): Promise<void> {
    demand(actor, 'user:manage');
    await this.work.transaction(async (tx) => {
      await claimUsersFor(tx, actor);
      await EndSessions.ofEverybody(tx);
      if (revokeTokens) await revokeTokensOf(tx, null, { actor, at: toInstant(this.clock.now()) });
      await this.note(tx, actor, { kind: 'NEWSROOM', id: null });
    });
  }

  private note(tx: EntityManager, actor: Actor, subject: AuditSubject): Promise<void> {
    return recordChange(tx, { actor, at: toInstant(this.clock.now()), action: 'SESSIONS_ENDED', subject });
  }
}
