import { useState } from 'react';

interface Row {
  readonly id: string;
}

interface Latest<Item extends Row> {
  /** As the server has them now; undefined before it has answered. */
  readonly rows: readonly Item[] | undefined;
  /** The cursor behind which the next page begins; null if there is none. */
  readonly end: string | null;
  /** Whether they come from the server, and not from what was read before. */
  readonly isFresh: boolean;
}

export interface Offered<Item extends Row> {
  /** What is shown: in the order in which it was shown first, whatever has changed. Each row is as it is now. */
  readonly rows: readonly Item[];
  /** Where the page that is shown ends. */
  readonly end: string | null;
  /** Those of the rows that are not in the list any more. */
  readonly gone: ReadonlySet<string>;
  /** How many there are that are not shown. */
  readonly added: number;
  /** Whether the list would be another one. */
  readonly hasNews: boolean;
  readonly show: () => void;
}

/**
 * A list that does not shift under somebody who is about to press a key: what has changed is offered, and shown when they ask for it.
 *
 * @param since when this is another one, the user has changed something themselves: the next list is shown at once
 */
export function useOffered<Item extends Row>(
  { rows: latest, end, isFresh }: Latest<Item>,
  since = 0,
): Offered<Item> {
  const [shown, setShown] = useState<Latest<Item> & { readonly since: number }>({
    ...{ rows: undefined, end: null, isFresh: false, since },
  });
  const before = shown.rows ?? [];
  const isSame = latest !== undefined && isSameList(before, latest);
  // Nothing shifts before there is a list, and what somebody does themselves they want to see.
  const isAsked = !shown.isFresh || shown.since !== since || before.length === 0;
  if (latest && isAsked && (!isSame || shown.rows === undefined || (isFresh && !shown.isFresh))) {
    setShown({ rows: latest, end, isFresh: isFresh || shown.isFresh, since: isSame ? shown.since : since });
  }

  const now = new Map(latest?.map((row) => [row.id, row]));
  const known = new Set(before.map(({ id }) => id));
  const added = latest?.filter(({ id }) => !known.has(id)).length ?? 0;
  return {
    rows: before.map((row) => now.get(row.id) ?? row),
    end: shown.end,
    gone: latest ? goneOf(before, now, end === null ? 0 : added) : new Set(),
    added,
    hasNews: latest !== undefined && !isSame,
    show: () => {
      if (latest) setShown({ rows: latest, end, isFresh: true, since });
    },
  };
}

/** @param pushed how many of the last ones may be on the next page now */
function goneOf(
  rows: readonly Row[],
  now: ReadonlyMap<string, unknown>,
  pushed: number,
): ReadonlySet<string> {
  const last = rows.findLastIndex(({ id }) => now.has(id));
  const judged = rows.filter((_, at) => at < Math.max(last, rows.length - pushed));
  return new Set(judged.map(({ id }) => id).filter((id) => !now.has(id)));
}

function isSameList(some: readonly Row[], others: readonly Row[]): boolean {
  return some.length === others.length && some.every(({ id }, at) => others[at]?.id === id);
}
