import { manuscriptStates, type Actor, type ManuscriptState } from '@kopij/editorial';
import {
  cappedCount,
  Database,
  runStatement,
  statement,
  whereAll,
  type CountedRows,
  type SqlValue,
  type Statement,
  type Term,
} from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { mostCounted } from '../contract/work.types.js';
import { isNotPublished } from '../manuscript/manuscript.entity.js';

interface CountSelection {
  readonly sectionId?: string;
  readonly assigneeId?: string;
}

interface StateCount extends CountedRows {
  readonly state: ManuscriptState;
}

/** How many manuscripts there are in each state, of those that somebody may read: counted up to {@link mostCounted}, in one statement. */
@Injectable()
export class ManuscriptCounts {
  constructor(private readonly database: Database) {}

  /** In the order of the states, those with none too. */
  async byState(actor: Actor, selection: CountSelection): Promise<StateCount[]> {
    const [sql, values] = actor.reach === 'OWN' ? countTheirs(actor, selection) : countEach(selection);
    const counts = await runStatement<{ state: ManuscriptState; count: number }>(
      this.database.reader,
      prepared(sql),
      values,
    );
    const found = new Map(counts.map(({ state, count }) => [state, count]));
    return manuscriptStates.map((state) => ({ state, ...cappedCount(found.get(state) ?? 0, mostCounted) }));
  }
}

type Counting = [sql: string, values: SqlValue[]];

/** Each state by itself, no further than it is counted: an archive of a million articles costs no more than one of a thousand. */
function countEach(selection: CountSelection): Counting {
  const parts = manuscriptStates.map((state) => {
    const terms = [{ sql: `state = '${state}'`, values: [] }, ...termsOf(selection)];
    // The index of what is little in a section does not contain what is much.
    if (selection.sectionId !== undefined && state !== 'PUBLISHED') {
      terms.push({ sql: isNotPublished, values: [] });
    }
    return { state, terms };
  });
  const sql = parts.map(({ state, terms }) => {
    // Each of the indexes has this order, in which no more of it is read than is counted.
    const inOrder = `ORDER BY updated_at DESC, id DESC LIMIT ${mostCounted + 1}`;
    const found = `SELECT 1 FROM manuscripts ${whereAll(terms)} ${inOrder}`;
    return `SELECT '${state}' AS state, CAST(count(*) AS integer) AS count FROM (${found}) found`;
  });
  return [sql.join(' UNION ALL '), parts.flatMap(({ terms }) => terms.flatMap(({ values }) => values))];
}

/** What one person made or is assigned to, which is all they may read: it is all looked at, once. */
function countTheirs({ id }: Actor, selection: CountSelection): Counting {
  const either = ['created_by_id', 'assignee_id'].map((column) => [
    { sql: `${column} = ?`, values: [id] },
    ...termsOf(selection),
  ]);
  const theirs = either
    .map((terms) => `SELECT id, state FROM manuscripts ${whereAll(terms)}`)
    .join(' UNION ');
  return [
    `SELECT state, CAST(count(*) AS integer) AS count FROM (${theirs}) theirs GROUP BY state`,
    either.flat().flatMap(({ values }) => values),
  ];
}

function termsOf({ sectionId, assigneeId }: CountSelection): Term[] {
  return [
    ...(sectionId === undefined ? [] : [{ sql: 'section_id = ?', values: [sectionId] }]),
    ...(assigneeId === undefined ? [] : [{ sql: 'assignee_id = ?', values: [assigneeId] }]),
  ];
}

/** There are few different texts: each is prepared once. */
const statements = new Map<string, Statement>();

function prepared(sql: string): Statement {
  const known = statements.get(sql) ?? statement(sql);
  statements.set(sql, known);
  return known;
}
