import type { Instant } from '@kopij/platform';
import { comesBack } from './comes-back.js';
import type { Route } from './item-route.js';
import type { WireItemEntity } from './wire-item.entity.js';

export type Placed = Pick<
  WireItemEntity,
  'sectionId' | 'priority' | 'routedBy' | 'ignoredAt' | 'ignoredById'
>;

/** Whether a draft is to be made of an item that is placed so. */
export function isToTake({ taking }: Route, { ignoredAt }: Pick<Placed, 'ignoredAt'>): boolean {
  return taking === 'TAKE' && ignoredAt === null;
}

/** Where a new item goes. */
export function placedFirst(route: Route, usualSectionId: string | null, at: Instant): Placed {
  return {
    sectionId: route.sectionId ?? usualSectionId,
    ...decidedBy(route),
    ignoredAt: route.ignoring === 'IGNORE' ? at : null,
    ignoredById: null,
  };
}

/**
 * Where an item goes by its newest revision. What people decided stays: who put it back has it kept, and what somebody
 * ignored stays away until it comes back by itself.
 */
export function placedAnew(
  known: WireItemEntity,
  after: Parameters<typeof comesBack>[1],
  { route, usualSectionId, at }: { route: Route; usualSectionId: string | null; at: Instant },
): Placed {
  const wasPlaced = known.routedBy?.some(({ decided }) => decided.includes('SECTION')) ?? false;
  const before = wasPlaced ? usualSectionId : known.sectionId;
  const placed = { sectionId: route.sectionId ?? before, ...decidedBy(route) };
  const { ignoredAt, ignoredById } = known;
  if (ignoredAt !== null && ignoredById !== null && !comesBack(known, after)) {
    return { ...placed, ignoredAt, ignoredById };
  }
  if (route.ignoring !== 'IGNORE' || known.keptAt !== null) {
    return { ...placed, ignoredAt: null, ignoredById: null };
  }
  return { ...placed, ignoredAt: ignoredById === null ? (ignoredAt ?? at) : at, ignoredById: null };
}

function decidedBy({ priority, by }: Route): Pick<Placed, 'priority' | 'routedBy'> {
  return { priority: priority ?? 'NORMAL', routedBy: by.length > 0 ? [...by] : null };
}
