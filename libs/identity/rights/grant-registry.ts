import type { Actor, Reach } from '@kopij/editorial';
import { CachedRegistry, Database, findRowsThat, rowsThat } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { GrantBook } from './grant-book.js';
import { GrantEntity } from './grant.entity.js';
import { TeamMemberEntity } from './team-member.entity.js';
import { TeamEntity } from './team.entity.js';

const byName = rowsThat('WHERE archived_at IS NULL ORDER BY name, id');
const byTeam = rowsThat('ORDER BY team_id, user_id');
const byId = rowsThat('ORDER BY id');

type Somebody = Pick<Actor, 'id' | 'name' | 'role'>;

/** Teams and grants, cached in memory: `current()` as committed, `within(tx)` as seen by a transaction. */
@Injectable()
export class GrantRegistry extends CachedRegistry<GrantBook> {
  constructor(database: Database) {
    super(
      database,
      'grants',
      async (manager) =>
        new GrantBook(
          await findRowsThat(manager, TeamEntity, byName, []),
          await findRowsThat(manager, TeamMemberEntity, byTeam, []),
          await findRowsThat(manager, GrantEntity, byId, []),
        ),
    );
  }

  /** Somebody with what they were granted. Whoever's role reaches the whole newsroom, or only their own copy, needs none of it. */
  async actor({ id, name, role }: Somebody, reach: Reach): Promise<Actor> {
    if (reach === 'NEWSROOM') return { id, name, role };
    if (reach === 'OWN') return { id, name, role, reach };
    return { id, name, role, reach, grants: (await this.current()).countingFor(id) };
  }

  /** The actor with what they are granted as this transaction sees it, which nobody else changes until it ends. */
  async actorWithin(tx: EntityManager, actor: Actor): Promise<Actor> {
    if (actor.reach !== 'GRANTS') return actor;
    return { ...actor, grants: (await this.within(tx)).countingFor(actor.id) };
  }
}
