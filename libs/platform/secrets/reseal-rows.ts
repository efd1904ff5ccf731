import type { EntityManager } from 'typeorm';
import { findRowsThat, rowsThat } from '../database/sql/find-rows.js';
import { updateRow } from '../database/sql/update-row.js';
import type { SealedSecret, SecretBox } from './secret-box.js';

const otherKeys = rowsThat('WHERE key_id <> ?', 'WHERE key_id <> ? FOR UPDATE');

/** What cannot be sealed anew. */
export interface Unreadable<Row> {
  /** Those whose key is not among the settings. */
  readonly withoutKey: readonly Row[];
  /** Those whose key is, and which it does not open: they were changed, or belong to another row. */
  readonly damaged: readonly Row[];
}

/**
 * Seals with the current key what was sealed with a former one, in a table whose rows are sealed for their own ids. One that cannot be
 * read stays as it is, and keeps none of the others from it.
 */
export async function resealRows<Row extends SealedSecret & { readonly id: string }>(
  tx: EntityManager,
  entity: abstract new () => Row,
  box: SecretBox,
): Promise<Unreadable<Row>> {
  const stale = await findRowsThat(tx, entity, otherKeys, [box.currentKeyId ?? '']);
  const [withoutKey, damaged]: [Row[], Row[]] = [[], []];
  for (const row of stale) {
    const secret = box.read(row, row.id);
    if (secret === 'WITHOUT_KEY') withoutKey.push(row);
    else if (secret === 'DAMAGED') damaged.push(row);
    else await updateRow(tx, entity, { ...row, ...box.seal(secret, row.id) });
  }
  return { withoutKey, damaged };
}
