import { asGiven, hasScope, tokenScopes, type Actor, type TokenScope } from '@kopij/editorial';
import { recordChange } from '@kopij/ledger';
import { Clock, findRow, insertRows, newId, toInstant, UnitOfWork } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { AccessTokenEntity } from '../issued-tokens/access-token.entity.js';
import { renderToken } from './access-token.js';
import { hashSecret, newSecret } from '../secrets/secret.js';
import { claimUsers, claimUsersFor } from '../users/claim-users.js';
import { demand } from '../access/demand.js';
import { refused, type Refused } from '../contract/outcome.js';
import { isBuiltIn, UserEntity } from '../users/user.entity.js';

export interface CreateTokenCommand {
  /** The owner of the token. */
  readonly userId: string;
  /** What it is for. */
  readonly name: string;
  /** When it expires; null for never. Default: in 90 days. */
  readonly expiresAt?: Date | null | undefined;
  /** The UTC offset it was written with, used only in messages. Default: UTC. */
  readonly timeZone?: string | undefined;
  /** The scopes it is limited to, within what its owner may do. Default: not limited. */
  readonly scopes?: readonly TokenScope[];
}

export interface CreatedToken {
  /** The token itself. It is not stored, so this is the only time it can be seen. */
  readonly token: string;
  readonly accessToken: AccessTokenEntity;
}

/** In milliseconds. */
const usualLifetime = 90 * 24 * 60 * 60 * 1_000;

/**
 * Creates a personal token for the caller, or, for those who manage users, for anybody. A caller with a limited
 * token can only give scopes that it has.
 */
@Injectable()
export class CreateToken {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async execute(
    actor: Actor,
    { userId, name, expiresAt: asked, timeZone = 'UTC', scopes = tokenScopes }: CreateTokenCommand,
  ): Promise<CreatedToken | Refused> {
    demand(actor, actor.id === userId ? 'account:manage' : 'user:manage');
    return this.work.transaction(async (tx) => {
      await (actor.id === userId ? claimUsers(tx) : claimUsersFor(tx, actor));
      const now = this.clock.now();
      const user = await findRow(tx, UserEntity, { id: userId });
      if (!user) return refused('USER_UNKNOWN', 'userId');
      if (isBuiltIn(user.id)) return refused('USER_BUILT_IN', 'userId');
      if (user.deactivatedAt !== null) return refused('USER_DEACTIVATED', 'userId');
      if (scopes.length === 0) return refused('SCOPES_EMPTY', 'scopes');
      if (!scopes.every((scope) => hasScope(actor, scope))) return refused('SCOPE_MISSING', 'scopes');
      const expiresAt = asked === undefined ? new Date(now.getTime() + usualLifetime) : asked;
      if (expiresAt !== null && expiresAt <= now) {
        const params = { at: asGiven(expiresAt, timeZone) };
        return { refusals: [{ code: 'EXPIRY_PAST', field: ['expiresAt'], params }] };
      }

      const secret = newSecret();
      const accessToken: AccessTokenEntity = {
        id: newId(now),
        userId,
        name: name.trim(),
        secretHash: hashSecret(secret),
        scopes: tokenScopes.filter((scope) => scopes.includes(scope)),
        createdAt: toInstant(now),
        expiresAt: expiresAt && toInstant(expiresAt),
        revokedAt: null,
      };
      await insertRows(tx, AccessTokenEntity, [accessToken]);
      await recordChange(tx, {
        ...{ actor, at: accessToken.createdAt, action: 'TOKEN_CREATED' },
        subject: { kind: 'TOKEN', id: accessToken.id },
        details: { userId, scopes: accessToken.scopes, expiresAt: accessToken.expiresAt },
      });
      return { token: renderToken({ id: accessToken.id, secret }), accessToken };
    });
  }
}
