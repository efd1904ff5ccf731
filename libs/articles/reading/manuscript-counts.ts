import { manuscriptStates, type Actor, type ManuscriptState } from '@kopij/editorial';
import {
  cappedCount,
  Database,
  runStatement,
  statement,
  whereAll,
  type CountedRows,
  type Engine,
  type Instant,
  type SqlValue,
  type Statement,
  type Term,
} from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { mostCounted } from '../contract/work.types.js';
import { listed } from './manuscript-runs.js';
import {
  allTerms,
  SelectionReader,
  type ManuscriptSelection,
  type Selected,
} from './manuscript-selection.js';

interface StateCount extends CountedRows {
  readonly state: ManuscriptState;
  /** When the one that has not been changed for longest was changed; null if there is none. */
  readonly oldestUpdatedAt: Instant | null;
}

/** How many manuscripts there are in each state, of those that somebody may read: counted up to {@link mostCounted}, in one statement. */
@Injectable()
export class ManuscriptCounts {
  constructor(
    private readonly database: Database,
    private readonly selections: SelectionReader,
  ) {}

  /** In the order of the states, those with none too. */
  async byState(actor: Actor, selection: ManuscriptSelection): Promise<StateCount[]> {
    const { reader, engine } = this.database;
    const [sql, values] = countingOf(actor, await this.selections.read(selection), engine);
    const counts = await runStatement<CountedState>(reader, prepared(sql), values);
    const found = new Map(counts.map((counted) => [counted.state, counted]));
    return manuscriptStates.map((state) => ({
      state,
      ...cappedCount(found.get(state)?.count ?? 0, mostCounted),
      oldestUpdatedAt: found.get(state)?.oldestUpdatedAt ?? null,
    }));
  }
}

interface CountedState {
  readonly state: ManuscriptState;
  readonly count: number;
  readonly oldestUpdatedAt: Instant | null;
}

type Counting = [sql: string, values: SqlValue[]];

function countingOf(actor: Actor, selected: Selected, engine: Engine): Counting {
  if (actor.reach === 'OWN') return countTheirs(actor, allTerms(selected, engine));
  if (selected.isNarrow) return countTogether(allTerms(selected, engine));
  return countEach(selected, engine);
}

const counted = `CAST(count(*) AS integer) AS count, MIN(updated_at) AS "oldestUpdatedAt"`;
/** Each of the indexes has this order, in which no more of it is read than is counted, and the oldest is among them. */
const inOrder = 'ORDER BY updated_at, id';
const upToMost = `LIMIT ${mostCounted + 1}`;

/** Each state by itself, no further than it is counted: an archive of a million articles costs no more than one of a thousand. */
function countEach({ states, sections, terms }: Selected, engine: Engine): Counting {
  const parts = (states ?? manuscriptStates).map((state): Counting => {
    const ofState = [{ sql: `state = '${state}'`, values: [] }, ...terms];
    const [only] = sections ?? [];
    if (sections && sections.length !== 1) return countInSections(state, sections, ofState, engine);
    const all = only === undefined ? ofState : [{ sql: 'section_id = ?', values: [only] }, ...ofState];
    const found = `SELECT updated_at FROM manuscripts ${whereAll(all)} ${inOrder} ${upToMost}`;
    return [`SELECT '${state}' AS state, ${counted} FROM (${found}) found`, valuesOf(all)];
  });
  if (parts.length === 0) return countTogether([{ sql: '1 = 0', values: [] }]);
  return [parts.map(([sql]) => sql).join(' UNION ALL '), parts.flatMap(([, values]) => values)];
}

/** Each section by itself as well, since no index has the order of several. */
function countInSections(
  state: ManuscriptState,
  sections: readonly string[],
  terms: readonly Term[],
  engine: Engine,
): Counting {
  const those = `FROM manuscripts ${whereAll([{ sql: 'section_id = s.value', values: [] }, ...terms])} ${inOrder}`;
  const values = valuesOf(terms);
  const ofEach = `
    SELECT (SELECT count(*) FROM (SELECT 1 ${those} ${upToMost}) found) AS found_here,
           (SELECT updated_at ${those} LIMIT 1) AS oldest_here
      FROM ${listed('s', engine)}`;
  return [
    `SELECT '${state}' AS state, CAST(SUM(found_here) AS integer) AS count, MIN(oldest_here) AS "oldestUpdatedAt" FROM (${ofEach}) of_each`,
    [...values, ...values, JSON.stringify(sections)],
  ];
}

/** What is little, all at once. */
function countTogether(terms: readonly Term[]): Counting {
  return [`SELECT state, ${counted} FROM manuscripts ${whereAll(terms)} GROUP BY state`, valuesOf(terms)];
}

/** What one person made or is assigned to, which is all they may read: it is all looked at, once. */
function countTheirs({ id }: Actor, terms: readonly Term[]): Counting {
  const either = ['created_by_id', 'assignee_id'].map((column) => [
    { sql: `${column} = ?`, values: [id] },
    ...terms,
  ]);
  const theirs = either
    .map((all) => `SELECT id, state, updated_at FROM manuscripts ${whereAll(all)}`)
    .join(' UNION ');
  return [`SELECT state, ${counted} FROM (${theirs}) theirs GROUP BY state`, valuesOf(either.flat())];
}

function valuesOf(terms: readonly Term[]): string[] {
  return terms.flatMap(({ values }) => values);
}

/** There are few different texts: each is prepared once. */
const statements = new Map<string, Statement>();

function prepared(sql: string): Statement {
  const known = statements.get(sql) ?? statement(sql);
  statements.set(sql, known);
  return known;
}
