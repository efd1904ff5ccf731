import type { Actor, Reach, Role } from '@kopij/editorial';
import {
  Clock,
  CONFIG,
  Database,
  Problem,
  statement,
  toInstant,
  type Config,
  type Instant,
} from '@kopij/platform';
import { Inject, Injectable } from '@nestjs/common';
import { GrantRegistry } from '../rights/grant-registry.js';
import { isSecretOf, parsePresented } from '../secrets/secret.js';
import { LastSeen } from '../sessions/last-seen.js';
import { idleSince } from '../sessions/idle-since.js';

interface SessionRow {
  id: string;
  name: string;
  role: Role;
  reach: Reach;
  secretHash: string;
  seenAt: Instant;
  endsAt: Instant;
}

const openSession = statement(
  `SELECT u.id, u.name, u.role, u.reach, s.secret_hash AS "secretHash", s.seen_at AS "seenAt", s.ends_at AS "endsAt"
     FROM sessions s JOIN users u ON u.id = s.user_id
    WHERE s.id = ? AND u.deactivated_at IS NULL`,
);

/** Identifies somebody who is signed in with a browser, in one statement and without writing. */
@Injectable()
export class AuthenticateSession {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly lastSeen: LastSeen,
    private readonly grants: GrantRegistry,
    @Inject(CONFIG) private readonly config: Pick<Config, 'sessionHours'>,
  ) {}

  /**
   * @param presented what the cookie carries
   * @throws {Problem} UNAUTHENTICATED, with the same message for every kind of session that does not count
   */
  async execute(presented: string): Promise<Actor> {
    const session = parsePresented(presented);
    const [row] = session ? await this.database.sql.all<SessionRow>(openSession, [session.id]) : [];
    if (!session || !row || !isSecretOf(row.secretHash, session.secret) || this.hasEnded(row)) {
      throw new Problem('UNAUTHENTICATED', 'The session has ended. Sign in again.');
    }
    this.lastSeen.note(session.id, row.seenAt, this.clock.now());
    return { ...(await this.grants.actor(row, row.reach)), sessionId: session.id };
  }

  private hasEnded({ seenAt, endsAt }: SessionRow): boolean {
    const now = this.clock.now();
    return endsAt <= toInstant(now) || seenAt <= idleSince(now, this.config);
  }
}
