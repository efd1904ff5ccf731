import { tokenScopes, type Actor, type Reach, type Role } from '@kopij/editorial';
import { Clock, Database, Problem, statement, toInstant, type Instant } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { GrantRegistry } from '../rights/grant-registry.js';
import { parseToken } from '../tokens/access-token.js';
import { isSecretOf } from '../secrets/secret.js';
import { AuthenticateSession } from './authenticate-session.js';
import { opensNothing } from '../access/permissions.js';
import { readScopes } from '../issued-tokens/stored-scopes.js';

interface TokenRow {
  id: string;
  name: string;
  role: Role;
  reach: Reach;
  secretHash: string;
  scopes: string;
  expiresAt: Instant | null;
}

const openToken = statement(
  `SELECT u.id, u.name, u.role, u.reach, t.secret_hash AS "secretHash", t.scopes, t.expires_at AS "expiresAt"
     FROM access_tokens t JOIN users u ON u.id = t.user_id
    WHERE t.id = ? AND t.revoked_at IS NULL AND u.deactivated_at IS NULL`,
);

/**
 * Identifies the caller, in one statement: by a token, or by a session, which the front of the server takes from the
 * cookie (docs/adr/0066). What they were granted is in memory.
 */
@Injectable()
export class Authenticate {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly grants: GrantRegistry,
    private readonly sessions: AuthenticateSession,
  ) {}

  /**
   * @param authorization the Authorization header; without one the caller is anonymous
   * @returns null for a reader: a caller without a token, or with one that only gives access to published content
   * @throws {Problem} UNAUTHENTICATED for anything but a valid token or session, with the same message for every kind of invalid token
   */
  async execute(authorization: string | undefined): Promise<Actor | null> {
    if (authorization === undefined || authorization === '') return null;
    const session = /^Session (\S+)$/.exec(authorization)?.[1];
    if (session !== undefined) return this.sessions.execute(session);
    const bearer = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
    if (bearer === undefined) {
      throw new Problem('UNAUTHENTICATED', 'The Authorization header must be "Bearer TOKEN".');
    }
    const token = parseToken(bearer);
    const [row] = token ? await this.database.sql.all<TokenRow>(openToken, [token.id]) : [];
    if (!token || !row || !isSecretOf(row.secretHash, token.secret) || this.hasExpired(row)) {
      throw new Problem('UNAUTHENTICATED', 'The token is not valid: it is unknown, expired or revoked.');
    }
    const scopes = readScopes(row.scopes);
    if (opensNothing(scopes)) return null;
    const actor = await this.grants.actor(row, row.reach);
    return { ...actor, ...(scopes.length < tokenScopes.length && { scopes }) };
  }

  private hasExpired({ expiresAt }: TokenRow): boolean {
    return expiresAt !== null && expiresAt <= toInstant(this.clock.now());
  }
}
