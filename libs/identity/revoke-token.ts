import type { Actor } from '@kopij/editorial';
import { Clock, Problem, toInstant, UnitOfWork } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { AccessTokenEntity } from './access-token.entity.js';
import { demand } from './demand.js';
import { may } from './permissions.js';

export interface RevokeTokenCommand {
  readonly tokenId: string;
}

/** Makes a token worthless, from the next request on, for good: one's own, or anybody's for who manages users. */
@Injectable()
export class RevokeToken {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws {Problem} NOT_FOUND, also for a token that is not the actor's to revoke */
  async execute(actor: Actor, { tokenId }: RevokeTokenCommand): Promise<{ accessToken: AccessTokenEntity }> {
    demand(actor, 'account:manage');
    return this.work.transaction(async (tx) => {
      const accessToken = await tx.findOneBy(AccessTokenEntity, { id: tokenId });
      const isTheirs = accessToken?.userId === actor.id || may(actor, 'user:manage');
      if (!accessToken || !isTheirs) throw new Problem('NOT_FOUND', 'There is no such token.');
      if (accessToken.revokedAt !== null) return { accessToken };
      const revokedAt = toInstant(this.clock.now());
      await tx.update(AccessTokenEntity, { id: tokenId }, { revokedAt });
      return { accessToken: { ...accessToken, revokedAt } };
    });
  }
}
