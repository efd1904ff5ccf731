import { Clock, findRowsThat, isOneOf, Problem, rowsThat, updateRow, whereAll } from '@kopij/platform';
import type { Actor } from '@kopij/editorial';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { sightOf, termsOfSight } from './sight.js';
import { WireItemEntity } from './wire-item.entity.js';

const anyOf = isOneOf('id');

/** Items, for those who do something with them. */
@Injectable()
export class WireItemStore {
  constructor(private readonly clock: Clock) {}

  /** Those of the items that the actor may see, in no order. */
  inSight(tx: EntityManager, ids: readonly string[], actor: Actor): Promise<WireItemEntity[]> {
    return this.find(tx, ids, actor, '');
  }

  /**
   * An item that the actor may see, locked for this transaction.
   *
   * @throws {Problem} NOT_FOUND
   */
  async lock(tx: EntityManager, id: string, actor: Actor): Promise<WireItemEntity> {
    const [item] = await this.find(tx, [id], actor, ' FOR UPDATE');
    if (!item) throw new Problem('NOT_FOUND', 'There is no such wire item.');
    return item;
  }

  /** Stores the changes of a locked item. */
  async update(
    tx: EntityManager,
    item: WireItemEntity,
    changes: Partial<Omit<WireItemEntity, 'id'>>,
  ): Promise<WireItemEntity> {
    const changed = { ...item, ...changes };
    await updateRow(tx, WireItemEntity, changed);
    return changed;
  }

  private find(
    tx: EntityManager,
    ids: readonly string[],
    actor: Actor,
    lock: string,
  ): Promise<WireItemEntity[]> {
    const sight = termsOfSight(sightOf(actor), this.clock.now());
    const those = rowsThat(
      whereAll([{ sql: anyOf.sqlite, values: [] }, ...sight]),
      whereAll([{ sql: anyOf.postgres, values: [] }, ...sight]) + lock,
    );
    const values = [JSON.stringify(ids), ...sight.flatMap((term) => term.values)];
    return findRowsThat(tx, WireItemEntity, those, values);
  }
}
