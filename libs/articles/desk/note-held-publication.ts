import type { EditorialAction, Refusal } from '@kopij/editorial';
import type { EntityManager } from 'typeorm';
import type { ManuscriptStore } from '../manuscript/manuscript-store.js';
import type { ManuscriptEntity } from '../manuscript/manuscript.entity.js';

const publications: readonly EditorialAction[] = ['publish', 'schedule', 'correct'];

/**
 * Remembers that an embargo, and nothing else, kept something from readers: from then on one editor alone cannot undo it. It is
 * no change of the manuscript, so its version stays.
 */
export async function noteHeldPublication(
  tx: EntityManager,
  store: ManuscriptStore,
  manuscript: ManuscriptEntity,
  { action, refusals }: { action: EditorialAction; refusals: readonly Refusal[] },
): Promise<void> {
  const setting = manuscript.embargoSetting;
  if (!setting || setting.hasHeldPublication || !publications.includes(action)) return;
  if (!refusals.every(({ code }) => code === 'UNDER_EMBARGO')) return;
  await store.update(tx, { ...manuscript, embargoSetting: { ...setting, hasHeldPublication: true } });
}
