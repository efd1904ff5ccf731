import { fromInstant, type Instant } from '@kopij/platform';
import type { TimedAction } from './timed-action.js';

/** When the schedules are due; null if there are none. */
export interface Plans {
  publish: Date | null;
  unpublish: Date | null;
}

export function plansOf(rows: readonly { action: TimedAction; dueAt: Instant }[]): Plans {
  const dueAt = (action: TimedAction): Date | null => {
    const row = rows.find((each) => each.action === action);
    return row ? fromInstant(row.dueAt) : null;
  };
  return { publish: dueAt('publish'), unpublish: dueAt('unpublish') };
}
