import type { Refusal } from '@kopij/editorial';
import type { EntityManager } from 'typeorm';
import type { ManuscriptStore } from '../manuscript/manuscript-store.js';
import type { ManuscriptEntity } from '../manuscript/manuscript.entity.js';

/**
 * Records that only an embargo has kept something from readers. From then on one editor alone cannot undo the embargo. This does not
 * change the manuscript, so its version stays the same.
 */
export async function noteHeldPublication(
  tx: EntityManager,
  store: ManuscriptStore,
  manuscript: ManuscriptEntity,
  refusals: readonly Refusal[],
): Promise<void> {
  const setting = manuscript.embargoSetting;
  if (!setting || setting.hasHeldPublication) return;
  if (!refusals.every(({ code }) => code === 'UNDER_EMBARGO')) return;
  await store.update(tx, { ...manuscript, embargoSetting: { ...setting, hasHeldPublication: true } });
}
