import type { Actor, Reach } from '@kopij/editorial';
import { CachedRegistry, Database, findRowsThat, rowsThat } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { GrantBook } from './grant-book.js';
import { GrantEntity } from './grant.entity.js';
import { standingWithin, type Standing } from './standing.js';
import { TeamMemberEntity } from './team-member.entity.js';
import { TeamEntity } from './team.entity.js';

const byName = rowsThat('WHERE archived_at IS NULL ORDER BY name, id');
const byTeam = rowsThat('ORDER BY team_id, user_id');
const byId = rowsThat('ORDER BY id');

type Somebody = Pick<Actor, 'id' | 'name' | 'role'>;

/** Teams and grants, cached in memory: `current()` as committed, `within(tx)` as seen by a transaction. */
@Injectable()
export class GrantRegistry extends CachedRegistry<GrantBook> {
  /** What a transaction has read of its actors, which nobody else changes until it ends. */
  private readonly standings = new WeakMap<EntityManager, Map<string, Standing>>();

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
    return reaching({ id, name, role }, reach, () => this.current());
  }

  /**
   * The actor with the role, the reach and the grants that they have as this transaction sees them, which nobody else changes until
   * it ends: between the request and the transaction they may have been lost.
   *
   * @throws {Problem} UNAUTHENTICATED if they were deactivated
   */
  async actorWithin(tx: EntityManager, actor: Actor): Promise<Actor> {
    if (actor.isPlan) return actor;
    const { reach: _reach, grants: _grants, ...somebody } = actor;
    const { role, reach } = await this.standingOnce(tx, actor.id);
    return reaching({ ...somebody, role }, reach, () => this.within(tx));
  }

  private async standingOnce(tx: EntityManager, id: string): Promise<Standing> {
    const known = this.standings.get(tx) ?? new Map<string, Standing>();
    const standing = known.get(id) ?? (await standingWithin(tx, id));
    this.standings.set(tx, known.set(id, standing));
    return standing;
  }
}

async function reaching(
  somebody: Actor,
  reach: Reach,
  grants: () => GrantBook | Promise<GrantBook>,
): Promise<Actor> {
  if (reach === 'NEWSROOM') return somebody;
  if (reach === 'OWN') return { ...somebody, reach };
  return { ...somebody, reach, grants: (await grants()).countingFor(somebody.id) };
}
