import { runStatement, statement } from '@kopij/platform';
import type { EntityManager } from 'typeorm';

const mates = statement(
  `SELECT other.id FROM wire_items item JOIN wire_items other ON other.group_id = item.group_id WHERE item.id = ?`,
);

/** The items of the group that an item is in, with itself; only itself if it is in none. */
export async function groupMates(tx: EntityManager, itemId: string): Promise<string[]> {
  const rows = await runStatement<{ id: string }>(tx, mates, [itemId]);
  return rows.length > 0 ? rows.map(({ id }) => id) : [itemId];
}
