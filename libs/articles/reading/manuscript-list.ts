import type { Actor, ManuscriptState, UpstreamTask } from '@kopij/editorial';
import {
  countRowsThat,
  Database,
  findRowsThat,
  rowsThat,
  whereAll,
  type Engine,
  type Instant,
  type PageRequest,
  type Term,
} from '@kopij/platform';
import { foundBy, matchOf, parseQuery } from '@kopij/search';
import { Injectable } from '@nestjs/common';
import { manuscriptLanguage, manuscriptSearch } from '../manuscript/manuscript-search.js';
import { ManuscriptEntity } from '../manuscript/manuscript.entity.js';
import {
  dueFirst,
  lastChangedFirst,
  longestUnchangedFirst,
  pageOf,
  type ManuscriptPlace,
} from './manuscript-order.js';

export interface ManuscriptSelection {
  readonly states?: readonly ManuscriptState[];
  readonly sectionId?: string;
  readonly assigneeId?: string;
  readonly hasMissedSchedule?: boolean;
  readonly upstreamTasks?: readonly UpstreamTask[];
  readonly dueBefore?: Instant;
  /** As typed. */
  readonly search?: string;
}

/** The orders in which all manuscripts can be listed. */
export const manuscriptOrders = {
  UPDATED_NEWEST_FIRST: lastChangedFirst('manuscripts-newest'),
  UPDATED_OLDEST_FIRST: longestUnchangedFirst('manuscripts-oldest'),
  DUE_FIRST: dueFirst('manuscripts-due'),
};

type OrderName = keyof typeof manuscriptOrders;

/** Lists manuscripts for the desk: to everybody those that they may read. */
@Injectable()
export class ManuscriptList {
  constructor(private readonly database: Database) {}

  /** The manuscripts of one page, and one more if there are further pages. */
  page(
    actor: Actor,
    selection: ManuscriptSelection,
    order: OrderName,
    request: PageRequest<ManuscriptPlace>,
  ): Promise<ManuscriptEntity[]> {
    const terms = termsOf(selection, actor, this.database.engine);
    const [page, values] = pageOf(terms, manuscriptOrders[order], request);
    return findRowsThat(this.database.reader, ManuscriptEntity, page, values);
  }

  /** How many there are in a list in this order. */
  count(actor: Actor, selection: ManuscriptSelection, order: OrderName): Promise<number> {
    const { has } = manuscriptOrders[order];
    const terms = [...termsOf(selection, actor, this.database.engine), ...(has ? [has] : [])];
    const values = terms.flatMap((term) => term.values);
    return countRowsThat(this.database.reader, ManuscriptEntity, rowsThat(whereAll(terms)), values);
  }
}

const found = foundBy(manuscriptSearch);

/** What they made, or are assigned to: as {@link isReadable} says, with an index for each of the two. */
const theirs =
  'id IN (SELECT id FROM manuscripts WHERE created_by_id = ? UNION SELECT id FROM manuscripts WHERE assignee_id = ?)';

function termsOf(
  { states, sectionId, assigneeId, hasMissedSchedule, upstreamTasks, dueBefore, search }: ManuscriptSelection,
  actor: Actor,
  engine: Engine,
): Term[] {
  const terms: Term[] = [];
  if (actor.reach === 'OWN') terms.push({ sql: theirs, values: [actor.id, actor.id] });
  if (states) terms.push(anyOf('state', states));
  if (sectionId !== undefined) terms.push({ sql: 'section_id = ?', values: [sectionId] });
  if (assigneeId !== undefined) terms.push({ sql: 'assignee_id = ?', values: [assigneeId] });
  if (hasMissedSchedule !== undefined) {
    terms.push({ sql: `missed_schedule IS ${hasMissedSchedule ? 'NOT NULL' : 'NULL'}`, values: [] });
  }
  if (upstreamTasks) terms.push(anyOf('upstream', upstreamTasks));
  if (dueBefore !== undefined) terms.push({ sql: 'due_at < ?', values: [dueBefore] });
  if (search !== undefined) terms.push(withWords(search, engine));
  return terms;
}

function withWords(typed: string, engine: Engine): Term {
  const sought = { terms: parseQuery(typed), marks: [] };
  const match = matchOf(sought, 'ALL', { engine, languages: [manuscriptLanguage] });
  return match === null ? { sql: '1 = 0', values: [] } : { sql: found[engine], values: [match] };
}

/** Nothing is any of none. */
function anyOf(column: string, values: readonly string[]): Term {
  if (values.length === 0) return { sql: '1 = 0', values };
  return { sql: `${column} IN (${values.map(() => '?').join(', ')})`, values };
}
