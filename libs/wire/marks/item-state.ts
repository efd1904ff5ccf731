import type { Instant, Term } from '@kopij/platform';
import type { WireItemEntity } from '../items/wire-item.entity.js';
import type { ItemState } from '../items/wire-item.types.js';
import type { WireSeenEntity } from './wire-seen.entity.js';
import { oldestUnseen } from './seen-marks.js';

/** @param seen what the user has seen of it; null if nothing */
export function stateOf(
  { ignoredAt, updatedAt, revision }: Pick<WireItemEntity, 'ignoredAt' | 'updatedAt' | 'revision'>,
  seen: Pick<WireSeenEntity, 'revision'> | null,
  now: Date,
): ItemState {
  if (ignoredAt !== null) return 'IGNORED';
  if (updatedAt < oldestUnseen(now) || seen?.revision === revision) return 'SEEN';
  return seen ? 'UPDATED' : 'NEW';
}

const saw = 'EXISTS (SELECT 1 FROM wire_seen WHERE user_id = ? AND item_id = wire_items.id)';
const sawThis =
  'EXISTS (SELECT 1 FROM wire_seen WHERE user_id = ? AND item_id = wire_items.id AND revision = wire_items.revision)';

/** The same as {@link stateOf}, as a condition: items in any of these states. None given: all but those that are ignored. */
export function termsOfStates(states: readonly ItemState[], userId: string, now: Date): Term[] {
  const isShown = 'ignored_at IS NULL';
  const wanted = new Set(states.length > 0 ? states : (['NEW', 'UPDATED', 'SEEN'] as const));
  const shown = ['NEW', 'UPDATED', 'SEEN'].filter((state) => wanted.has(state as ItemState));
  if (shown.length === 3) return wanted.has('IGNORED') ? [] : [{ sql: isShown, values: [] }];
  if (shown.length === 0) return [{ sql: 'ignored_at IS NOT NULL', values: [] }];

  const since = oldestUnseen(now);
  const alternatives = shown.map((state) => conditions[state as keyof typeof conditions](userId, since));
  const any = `(${alternatives.map(({ sql }) => sql).join(' OR ')})`;
  const values = alternatives.flatMap((each) => each.values);
  if (wanted.has('IGNORED')) return [{ sql: `(NOT (${isShown}) OR ${any})`, values }];
  // Said apart, so that only a week is looked through.
  const recent = wanted.has('SEEN') ? [] : [{ sql: 'updated_at >= ?', values: [since] }];
  return [{ sql: isShown, values: [] }, ...recent, { sql: any, values }];
}

const conditions = {
  NEW: (userId: string, since: Instant): Term => ({
    sql: `(updated_at >= ? AND NOT ${saw})`,
    values: [since, userId],
  }),
  UPDATED: (userId: string, since: Instant): Term => ({
    sql: `(updated_at >= ? AND ${saw} AND NOT ${sawThis})`,
    values: [since, userId, userId],
  }),
  SEEN: (userId: string, since: Instant): Term => ({
    sql: `(updated_at < ? OR ${sawThis})`,
    values: [since, userId],
  }),
};
