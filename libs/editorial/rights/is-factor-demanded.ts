import type { Actor } from '../actor.js';
import { sectionRights } from './grant.js';
import { judgeRight, type PlacedSection } from './judge-right.js';

/**
 * Whether sections demand a second factor of somebody: in one of them they may do something, by their role and their reach, and not
 * only because certain copy is theirs.
 *
 * @param demanding every section that demands one, and every section below one of these
 */
export function isFactorDemanded(actor: Actor, demanding: readonly PlacedSection[]): boolean {
  return demanding.some((section) =>
    sectionRights.some((right) => judgeRight(actor, right, { section, copy: null }) === 'ALLOWED'),
  );
}
