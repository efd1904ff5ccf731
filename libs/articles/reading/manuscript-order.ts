import {
  cursorKind,
  rowsThat,
  whereAll,
  type Condition,
  type CursorKind,
  type CursorValues,
  type Engine,
  type Instant,
  type PageRequest,
  type SqlValue,
  type Term,
} from '@kopij/platform';
import type { ManuscriptEntity } from '../manuscript/manuscript.entity.js';
import { isAmong } from './is-any-of.js';
import { firstBy, firstOfRuns, type Runs } from './manuscript-runs.js';

/** As many as of what is found by words. */
const mostLookedThrough = 5_000;

/** The position of a manuscript in a list. */
export type ManuscriptPlace = CursorValues<['instant', 'id']> | CursorValues<['id']>;

/** An order of manuscripts. */
export interface ManuscriptOrder {
  readonly cursors: CursorKind<ManuscriptPlace>;
  readonly placeOf: (manuscript: ManuscriptEntity) => ManuscriptPlace;
  /** What has no place in this order is not in the list. */
  readonly has: Term | null;
  /** By the first of these; by the next where that is the same. No two manuscripts have the same ids. */
  readonly keys: readonly string[];
  readonly direction: 'ASC' | 'DESC';
  /** Whether each state, section and person has an index in this order. */
  readonly hasRuns: boolean;
  /** Whether a selection looks through the first of all only, since no index has it in this order: see {@link isAmongFirst}. */
  readonly endsEarly: boolean;
}

/** @param kind names the list, for its cursors */
export const lastChangedFirst = (kind: string): ManuscriptOrder => byChange(kind, 'DESC');

/** @param kind names the list, for its cursors */
export const longestUnchangedFirst = (kind: string): ManuscriptOrder => byChange(kind, 'ASC');

/** Ids are in the order in which they were made, so that no other index is needed; but a selection may fit none of very many. */
export const lastCreatedFirst = (kind: string): ManuscriptOrder => ({
  cursors: cursorKind(kind, ['id']),
  placeOf: ({ id }) => [id],
  has: null,
  keys: ['id'],
  direction: 'DESC',
  hasRuns: false,
  endsEarly: true,
});

/** Only what is due at some time. */
export const dueFirst = (kind: string): ManuscriptOrder => ({
  cursors: cursorKind(kind, ['instant', 'id']),
  placeOf: ({ dueAt, id }) => [dueAt ?? never, id],
  has: { sql: 'due_at IS NOT NULL', values: [] },
  keys: ['due_at', 'id'],
  direction: 'ASC',
  hasRuns: false,
  endsEarly: false,
});

/** Later than anything is due. */
const never: Instant = '9999-12-31T23:59:59.999Z';

/** What is due at no time comes last. No index has this order: for what one person has to do, which is put in order each time. */
export const dueFirstIfAtAll = (kind: string): ManuscriptOrder => ({
  ...dueFirst(kind),
  has: null,
  keys: [`COALESCE(due_at, '${never}')`, 'id'],
});

function byChange(kind: string, direction: 'ASC' | 'DESC'): ManuscriptOrder {
  return {
    cursors: cursorKind(kind, ['instant', 'id']),
    placeOf: ({ updatedAt, id }) => [updatedAt, id],
    has: null,
    keys: ['updated_at', 'id'],
    direction,
    hasRuns: true,
    endsEarly: false,
  };
}

/** Among the first of all in this order. They are found by their keys, so that it takes as long in a large archive as in a small one. */
export function isAmongFirst({ keys, direction }: ManuscriptOrder, engine: Engine): Term {
  const first = `SELECT id FROM manuscripts ORDER BY ${keys.map((key) => `${key} ${direction}`).join(', ')} LIMIT ${mostLookedThrough}`;
  return isAmong(engine, first);
}

/**
 * The rows of one page of the manuscripts that meet all terms, and one more if there are further pages; from its end if it is read
 * backwards.
 *
 * @param runs of which the manuscripts are in one, if the order has them
 */
export function pageOf(
  terms: readonly Term[],
  { has, keys, direction }: ManuscriptOrder,
  { limit, cursor, ...request }: PageRequest<ManuscriptPlace>,
  runs: Runs | null = null,
): [Condition, SqlValue[]] {
  const isAscending = (direction === 'ASC') === (request.direction === 'FORWARD');
  const [upOrDown, beyond] = isAscending ? (['ASC', '>'] as const) : (['DESC', '<'] as const);
  const marks = keys.map(() => '?').join(', ');
  const all = [
    ...terms,
    ...(has ? [has] : []),
    ...(cursor ? [{ sql: `(${keys.join(', ')}) ${beyond} (${marks})`, values: cursor }] : []),
  ];
  const beginning = { keys, upOrDown };
  const first = firstBy(beginning);
  const values = all.flatMap((term) => term.values);
  if (!runs) return [rowsThat(`${whereAll(all)} ${first}`), [...values, limit + 1]];
  const [those, ofRuns] = firstOfRuns(runs, all, beginning);
  return [rowsThat(`WHERE ${those} ${first}`), [...ofRuns, ...Array<number>(3).fill(limit + 1)]];
}
