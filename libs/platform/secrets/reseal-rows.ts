import type { EntityManager } from 'typeorm';
import { findRowsThat, rowsThat } from '../database/sql/find-rows.js';
import { updateRow } from '../database/sql/update-row.js';
import type { SealedSecret, SecretBox } from './secret-box.js';

const otherKeys = rowsThat('WHERE key_id <> ?', 'WHERE key_id <> ? FOR UPDATE');

/**
 * Seals with the current key what was sealed with a former one, in a table whose rows are sealed for their own ids.
 *
 * @returns how many cannot be read, because their key is not among the settings
 */
export async function resealRows(
  tx: EntityManager,
  entity: abstract new () => SealedSecret & { readonly id: string },
  box: SecretBox,
): Promise<number> {
  const stale = await findRowsThat(tx, entity, otherKeys, [box.currentKeyId ?? '']);
  let unreadable = 0;
  for (const row of stale) {
    const secret = box.open(row, row.id);
    if (secret) await updateRow(tx, entity, { ...row, ...box.seal(secret, row.id) });
    else unreadable += 1;
  }
  return unreadable;
}
