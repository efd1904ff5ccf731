import { manuscriptStates, type Actor } from '@kopij/editorial';
import {
  countRowsThat,
  Database,
  findRowsThat,
  rowsThat,
  whereAll,
  type Condition,
  type PageRequest,
  type SqlValue,
  type Term,
} from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { ManuscriptEntity } from '../manuscript/manuscript.entity.js';
import {
  dueFirst,
  isAmongFirst,
  lastChangedFirst,
  lastCreatedFirst,
  longestUnchangedFirst,
  pageOf,
  type ManuscriptOrder,
  type ManuscriptPlace,
} from './manuscript-order.js';
import type { RunColumn } from './manuscript-runs.js';
import { PagesTogether, type PageRows } from './pages-together.js';
import {
  allTerms,
  isTheirs,
  SelectionReader,
  type ManuscriptSelection,
  type Selected,
} from './manuscript-selection.js';

/** The orders in which all manuscripts can be listed. */
export const manuscriptOrders = {
  UPDATED_NEWEST_FIRST: lastChangedFirst('manuscripts-newest'),
  UPDATED_OLDEST_FIRST: longestUnchangedFirst('manuscripts-oldest'),
  DUE_FIRST: dueFirst('manuscripts-due'),
  CREATED_NEWEST_FIRST: lastCreatedFirst('manuscripts-created'),
};

type OrderName = keyof typeof manuscriptOrders;

type AskedPage = [
  actor: Actor,
  selection: ManuscriptSelection,
  order: OrderName,
  request: PageRequest<ManuscriptPlace>,
];

/** Lists manuscripts for the desk: to everybody those that they may read. */
@Injectable()
export class ManuscriptList {
  constructor(
    private readonly database: Database,
    private readonly selections: SelectionReader,
    private readonly together: PagesTogether,
  ) {}

  /** The manuscripts of one page, and one more if there are further pages; from its end if it is read backwards. */
  async page(...asked: AskedPage): Promise<ManuscriptEntity[]> {
    const [page, values] = await this.rowsOf(...asked);
    return findRowsThat(this.database.reader, ManuscriptEntity, page, values);
  }

  /**
   * The same for one of several lists of a request, which are read together.
   *
   * @param context the GraphQL context
   */
  async pageAmong(context: object, ...asked: AskedPage): Promise<ManuscriptEntity[]> {
    const [condition, values] = await this.rowsOf(...asked);
    const [, , order, { direction }] = asked;
    const compare = comparing(manuscriptOrders[order], direction);
    return this.together.page(context, { condition, values, compare });
  }

  /** How many there are in a list in this order. */
  async count(actor: Actor, selection: ManuscriptSelection, order: OrderName): Promise<number> {
    const { has } = manuscriptOrders[order];
    const terms = [
      ...this.termsFor(actor, await this.selections.read(selection), manuscriptOrders[order]),
      ...(has ? [has] : []),
    ];
    const values = terms.flatMap((term) => term.values);
    return countRowsThat(this.database.reader, ManuscriptEntity, rowsThat(whereAll(terms)), values);
  }

  private async rowsOf(
    ...[actor, selection, orderName, request]: AskedPage
  ): Promise<[Condition, SqlValue[]]> {
    const order = manuscriptOrders[orderName];
    const selected = await this.selections.read(selection);
    const columns = order.hasRuns && actor.reach !== 'OWN' ? runColumns(selected) : null;
    return columns
      ? pageOf(selected.terms, order, request, { engine: this.database.engine, columns })
      : pageOf(this.termsFor(actor, selected, order), order, request);
  }

  private termsFor(actor: Actor, selected: Selected, order: ManuscriptOrder): Term[] {
    const { engine } = this.database;
    const selecting = allTerms(selected, engine);
    const found =
      order.endsEarly && selecting.length > 0
        ? [isAmongFirst(order, engine), ...selecting.map(withoutIndex)]
        : selecting;
    return [...(actor.reach === 'OWN' ? [isTheirs(actor, engine)] : []), ...found];
  }
}

/** A condition that is asked of each row that was found by another one, so that no long run is gone through for it. */
function withoutIndex({ sql, values }: Term): Term {
  return { sql: `(${sql}) IS TRUE`, values };
}

/** The order in which rows are read. */
function comparing(
  { placeOf, direction }: ManuscriptOrder,
  read: PageRequest<unknown>['direction'],
): PageRows['compare'] {
  const sign = (direction === 'ASC') === (read === 'FORWARD') ? 1 : -1;
  // The parts of a place are as long in every manuscript.
  const textOf = (manuscript: ManuscriptEntity): string => placeOf(manuscript).join(' ');
  return (one, other) => (textOf(one) < textOf(other) ? -sign : sign);
}

/** What the selection is several runs by; null if it is one, or is put in order each time. */
function runColumns({ states, sections, namesPeople, isNarrow }: Selected): RunColumn[] | null {
  const byState = states ?? (sections !== null || namesPeople ? manuscriptStates : null);
  if (isNarrow || byState === null || byState.length * (sections?.length ?? 1) <= 1) return null;
  return [
    { name: 'state', values: byState },
    ...(sections ? [{ name: 'section_id' as const, values: sections }] : []),
  ];
}
