import type { Actor } from '../actor.js';
import type { Right } from './grant.js';
import { judgeRight, type PlacedSection } from './judge-right.js';

/** Where copy is: in any section or in none, or only in these sections, by their ids. */
export type Where = 'EVERYWHERE' | readonly string[];

const somebodyElses = { createdById: '', assigneeId: null };

/** Where somebody has a right, for lists of what they may do something with. Of rights that do not depend on whose copy it is. */
export function whereAllowed(
  actor: Actor,
  right: Exclude<Right, 'READ' | 'WRITE'>,
  sections: Iterable<PlacedSection>,
): Where {
  const isAllowedIn = (section: PlacedSection | null): boolean =>
    judgeRight(actor, right, { section, copy: somebodyElses }) === 'ALLOWED';
  if (isAllowedIn(null)) return 'EVERYWHERE';
  return [...sections].filter(isAllowedIn).flatMap(({ lineage }) => lineage[0] ?? []);
}
