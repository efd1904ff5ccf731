import { insertRows, runStatement, statement } from '@kopij/platform';
import type { EntityManager } from 'typeorm';
import { WireTextEntity } from './wire-text.entity.js';

const isPostgres = (tx: EntityManager): boolean => tx.dataSource.options.type === 'postgres';

// FTS5 keeps no words of its own, so it has to be told which to forget.
const forget = statement(
  `INSERT INTO wire_search (wire_search, rowid, words) SELECT 'delete', number, words FROM wire_texts WHERE item_id = ?`,
);
const remember = statement(
  `INSERT INTO wire_search (rowid, words) SELECT number, words FROM wire_texts WHERE item_id = ?`,
);
const remove = statement('DELETE FROM wire_texts WHERE item_id = ?');

/** Makes an item be found by these words from now on, in front of all others; `isNew` if it was not found by any before. */
export async function indexWords(
  tx: EntityManager,
  { itemId, words, isNew }: { itemId: string; words: string; isNew: boolean },
): Promise<void> {
  const hasOwnIndex = isPostgres(tx);
  if (!isNew) {
    if (!hasOwnIndex) await runStatement(tx, forget, [itemId]);
    await runStatement(tx, remove, [itemId]);
  }
  await insertRows<WireTextEntity, 'number'>(tx, WireTextEntity, [{ itemId, words }]);
  if (!hasOwnIndex) await runStatement(tx, remember, [itemId]);
}
