import type { ManuscriptEntity } from '@kopij/articles';
import { oneLine } from '../one-line.js';

/** The title of a manuscript at a terminal. */
export function titleOf({ headline }: Pick<ManuscriptEntity, 'headline'>): string {
  return oneLine(headline ?? '') || '(no headline)';
}
