import {
  cursorKind,
  rowsThat,
  whereAll,
  type Condition,
  type CursorKind,
  type CursorValues,
  type Instant,
  type PageRequest,
  type SqlValue,
  type Term,
} from '@kopij/platform';
import type { ManuscriptEntity } from '../manuscript/manuscript.entity.js';

/** The position of a manuscript in a list. */
export type ManuscriptPlace = CursorValues<['instant', 'id']>;

/** An order of manuscripts: by an instant, and by their ids where that is the same. */
export interface ManuscriptOrder {
  readonly cursors: CursorKind<ManuscriptPlace>;
  readonly placeOf: (manuscript: ManuscriptEntity) => ManuscriptPlace;
  /** What has no place in this order is not in the list. */
  readonly has: Term | null;
  readonly by: string;
  readonly direction: 'ASC' | 'DESC';
}

/** @param kind names the list, for its cursors */
export const lastChangedFirst = (kind: string): ManuscriptOrder => byChange(kind, 'DESC');

/** @param kind names the list, for its cursors */
export const longestUnchangedFirst = (kind: string): ManuscriptOrder => byChange(kind, 'ASC');

/** Only what is due at some time. */
export const dueFirst = (kind: string): ManuscriptOrder => ({
  cursors: cursorKind(kind, ['instant', 'id']),
  placeOf: ({ dueAt, id }) => [dueAt ?? never, id],
  has: { sql: 'due_at IS NOT NULL', values: [] },
  by: 'due_at',
  direction: 'ASC',
});

/** Later than anything is due. */
const never: Instant = '9999-12-31T23:59:59.999Z';

/** What is due at no time comes last. No index has this order: for what one person has to do, which is put in order each time. */
export const dueFirstIfAtAll = (kind: string): ManuscriptOrder => ({
  ...dueFirst(kind),
  has: null,
  by: `COALESCE(due_at, '${never}')`,
});

function byChange(kind: string, direction: 'ASC' | 'DESC'): ManuscriptOrder {
  return {
    cursors: cursorKind(kind, ['instant', 'id']),
    placeOf: ({ updatedAt, id }) => [updatedAt, id],
    has: null,
    by: 'updated_at',
    direction,
  };
}

/** The rows of one page of the manuscripts that meet all terms, and one more if there are further pages. */
export function pageOf(
  terms: readonly Term[],
  { has, by, direction }: ManuscriptOrder,
  { limit, cursor }: PageRequest<ManuscriptPlace>,
): [Condition, SqlValue[]] {
  const beyond = direction === 'ASC' ? '>' : '<';
  const all = [
    ...terms,
    ...(has ? [has] : []),
    ...(cursor ? [{ sql: `(${by}, id) ${beyond} (?, ?)`, values: cursor }] : []),
  ];
  const page = `${whereAll(all)} ORDER BY ${by} ${direction}, id ${direction} LIMIT ?`;
  return [rowsThat(page), [...all.flatMap(({ values }) => values), limit + 1]];
}
