import type { LogPlace, OpenTransaction } from './change-place.js';

type Entry = Omit<LogPlace, 'open'>;

/**
 * The place after an entry: the next of those that were not told at `place`, of which those of the transactions that were open then come
 * first.
 *
 * @param running the transactions that were open when the entry was read
 */
export function placeAfter(place: LogPlace, entry: Entry, running: ReadonlySet<number>): LogPlace {
  const stillOpen = place.open.filter(([id]) => running.has(id));
  if (entry.transaction < place.transaction) {
    const untold = place.open.filter(([id]) => id > entry.transaction && !running.has(id));
    return { ...place, open: [...stillOpen, [entry.transaction, entry.sequence], ...untold] };
  }
  // A transaction that is open and older than the entry of the place was open then.
  const opened = [...running].filter((id) => id > place.transaction && id < entry.transaction);
  return { ...entry, open: [...stillOpen, ...opened.map((id): OpenTransaction => [id, 0])] };
}

/** A place at which everything has been told. */
export function placeAfterAll(place: LogPlace, running: ReadonlySet<number>): LogPlace {
  return { ...place, open: place.open.filter(([id]) => running.has(id)) };
}

/** The transactions that were open in a snapshot, `xmin:xmax:xip,xip,…`. None on SQLite, where there are no snapshots. */
export function runningIn(snapshot: string | null): ReadonlySet<number> {
  const listed = snapshot?.split(':')[2] ?? '';
  return new Set(listed === '' ? [] : listed.split(',').map(Number));
}
