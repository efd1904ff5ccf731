import type { ManuscriptState, UpstreamTask } from '@kopij/editorial';
import {
  countRowsThat,
  cursorKind,
  Database,
  findRow,
  findRowsThat,
  rowsThat,
  whereAll,
  type CursorValues,
  type PageRequest,
  type Term,
} from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { ManuscriptEntity } from '../manuscript/manuscript.entity.js';

export interface ManuscriptSelection {
  readonly states?: readonly ManuscriptState[];
  readonly sectionId?: string;
  readonly assigneeId?: string;
  readonly hasMissedSchedule?: boolean;
  readonly upstreamTasks?: readonly UpstreamTask[];
}

export type ManuscriptOrder = 'UPDATED_NEWEST_FIRST' | 'UPDATED_OLDEST_FIRST';

/** The position of a manuscript in a list. */
type ManuscriptPlace = CursorValues<['instant', 'id']>;

export const manuscriptCursors = {
  UPDATED_NEWEST_FIRST: cursorKind('manuscripts-newest', ['instant', 'id']),
  UPDATED_OLDEST_FIRST: cursorKind('manuscripts-oldest', ['instant', 'id']),
};

export const placeOf = ({ updatedAt, id }: ManuscriptEntity): ManuscriptPlace => [updatedAt, id];

/** Lists manuscripts for the desk. */
@Injectable()
export class ManuscriptList {
  constructor(private readonly database: Database) {}

  find(id: string): Promise<ManuscriptEntity | null> {
    return findRow(this.database.reader, ManuscriptEntity, { id });
  }

  /** The manuscripts of one page, and one more if there are further pages. */
  page(
    selection: ManuscriptSelection,
    order: ManuscriptOrder,
    { limit, cursor }: PageRequest<ManuscriptPlace>,
  ): Promise<ManuscriptEntity[]> {
    const [direction, beyond] = order === 'UPDATED_NEWEST_FIRST' ? ['DESC', '<'] : ['ASC', '>'];
    const terms = termsOf(selection);
    if (cursor) terms.push({ sql: `(updated_at, id) ${beyond} (?, ?)`, values: cursor });
    const page = `${whereAll(terms)} ORDER BY updated_at ${direction}, id ${direction} LIMIT ?`;
    return findRowsThat(this.database.reader, ManuscriptEntity, rowsThat(page), [
      ...terms.flatMap(({ values }) => values),
      limit + 1,
    ]);
  }

  count(selection: ManuscriptSelection): Promise<number> {
    const terms = termsOf(selection);
    const values = terms.flatMap((term) => term.values);
    return countRowsThat(this.database.reader, ManuscriptEntity, rowsThat(whereAll(terms)), values);
  }
}

function termsOf({
  states,
  sectionId,
  assigneeId,
  hasMissedSchedule,
  upstreamTasks,
}: ManuscriptSelection): Term[] {
  const terms: Term[] = [];
  if (states) terms.push(anyOf('state', states));
  if (sectionId !== undefined) terms.push({ sql: 'section_id = ?', values: [sectionId] });
  if (assigneeId !== undefined) terms.push({ sql: 'assignee_id = ?', values: [assigneeId] });
  if (hasMissedSchedule !== undefined) {
    terms.push({ sql: `missed_schedule IS ${hasMissedSchedule ? 'NOT NULL' : 'NULL'}`, values: [] });
  }
  if (upstreamTasks) terms.push(anyOf('upstream', upstreamTasks));
  return terms;
}

/** Nothing is any of none. */
function anyOf(column: string, values: readonly string[]): Term {
  if (values.length === 0) return { sql: '1 = 0', values };
  return { sql: `${column} IN (${values.map(() => '?').join(', ')})`, values };
}
