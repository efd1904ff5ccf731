import type { Actor } from '@kopij/editorial';
import { Clock, CONFIG, Database, findRowsThat, rowsThat, toInstant, type Config } from '@kopij/platform';
import { Inject, Injectable } from '@nestjs/common';
import { demand } from '../access/demand.js';
import { idleSince } from '../sessions/idle-since.js';
import { SessionEntity } from '../sessions/session.entity.js';

const going = rowsThat('WHERE user_id = ? AND ends_at > ? AND seen_at > ? ORDER BY created_at DESC, id DESC');

/** Lists the sessions that go on, newest first: the caller's own, or anybody's for those who manage users. */
@Injectable()
export class ListSessions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'sessionHours'>,
  ) {}

  async execute(actor: Actor, userId: string): Promise<SessionEntity[]> {
    demand(actor, actor.id === userId ? 'account:manage' : 'user:manage');
    const now = this.clock.now();
    const values = [userId, toInstant(now), idleSince(now, this.config)];
    return findRowsThat(this.database.reader, SessionEntity, going, values);
  }
}
