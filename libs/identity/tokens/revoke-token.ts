import type { Actor } from '@kopij/editorial';
import { recordChange } from '@kopij/ledger';
import { Clock, findRow, Problem, toInstant, UnitOfWork, updateRow } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { AccessTokenEntity } from '../issued-tokens/access-token.entity.js';
import { demand } from '../access/demand.js';
import { may } from '../access/permissions.js';
import { claimUsersFor } from '../users/claim-users.js';

export interface RevokeTokenCommand {
  readonly tokenId: string;
}

/** Revokes a token permanently, from the next request on: the caller's own, or anybody's for those who manage users. */
@Injectable()
export class RevokeToken {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws {Problem} NOT_FOUND, also for a token that the actor may not revoke */
  async execute(actor: Actor, { tokenId }: RevokeTokenCommand): Promise<{ accessToken: AccessTokenEntity }> {
    demand(actor, 'account:manage');
    return this.work.transaction(async (tx) => {
      const found = await findRow(tx, AccessTokenEntity, { id: tokenId });
      const isTheirs = found?.userId === actor.id;
      if (!found || !(isTheirs || may(actor, 'user:manage')))
        throw new Problem('NOT_FOUND', 'There is no such token.');
      // Before the token is locked, as whoever deactivates its owner does.
      if (!isTheirs) await claimUsersFor(tx, actor);
      const accessToken = (await findRow(tx, AccessTokenEntity, { id: tokenId }, { lock: true })) ?? found;
      if (accessToken.revokedAt !== null) return { accessToken };
      const revokedAt = toInstant(this.clock.now());
      const revoked = { ...accessToken, revokedAt };
      await updateRow(tx, AccessTokenEntity, revoked);
      await recordChange(tx, {
        ...{ actor, at: revokedAt, action: 'TOKEN_REVOKED' },
        subject: { kind: 'TOKEN', id: tokenId },
        details: { userId: accessToken.userId },
      });
      return { accessToken: revoked };
    });
  }
}
