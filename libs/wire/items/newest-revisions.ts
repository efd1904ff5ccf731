import { findRowsThat, rowsThat } from '@kopij/platform';
import type { EntityManager } from 'typeorm';
import type { WireItemEntity } from './wire-item.entity.js';
import { WireRevisionEntity } from './wire-revision.entity.js';

const newestOf = rowsThat(
  `WHERE (item_id, number) IN (SELECT value ->> 0, value ->> 1 FROM json_each(?))`,
  `WHERE (item_id, number) IN (SELECT value ->> 0, (value ->> 1)::integer FROM json_array_elements(?::json))`,
);

/** The newest revision of each of these items, by the ids of the items. */
export async function newestRevisions(
  manager: EntityManager,
  items: readonly Pick<WireItemEntity, 'id' | 'revision'>[],
): Promise<Map<string, WireRevisionEntity>> {
  const names = JSON.stringify(items.map(({ id, revision }) => [id, revision]));
  const rows = await findRowsThat(manager, WireRevisionEntity, newestOf, [names]);
  return new Map(rows.map((row) => [row.itemId, row]));
}
