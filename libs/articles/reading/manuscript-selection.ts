import { AgencyRegistry, namesOf } from '@kopij/agencies';
import { manuscriptStates, type Actor, type ManuscriptState, type UpstreamTask } from '@kopij/editorial';
import { Clock, Database, isOneOf, toInstant, type Instant, type Term } from '@kopij/platform';
import { agencyMark, foundBy, matchOf, parseQuery, type Sought } from '@kopij/search';
import { SectionRegistry } from '@kopij/sections';
import { Injectable } from '@nestjs/common';
import { manuscriptLanguage, manuscriptSearch } from '../manuscript/manuscript-search.js';
import { isAskedUpstream } from '../manuscript/manuscript.entity.js';
import { isAnyOf } from './is-any-of.js';

/** Which manuscripts are meant: those that are all of this. */
export interface ManuscriptSelection {
  readonly states?: readonly ManuscriptState[];
  readonly sectionId?: string;
  /** Whether the sections below that one are meant, too. */
  readonly withSubsections?: boolean;
  readonly assigneeId?: string;
  readonly createdById?: string;
  readonly updatedById?: string;
  /** Credited in the working copy. */
  readonly agencyId?: string;
  readonly isLive?: boolean;
  readonly isUnderEmbargo?: boolean;
  readonly hasMissedSchedule?: boolean;
  readonly upstreamTasks?: readonly UpstreamTask[];
  readonly dueBefore?: Instant;
  readonly updatedAfter?: Instant;
  /** As typed. */
  readonly search?: string;
}

/** A selection as conditions on rows. */
export interface Selected {
  /** Null: any. */
  readonly states: readonly ManuscriptState[] | null;
  /** Null: any, and those that are in none. */
  readonly sections: readonly string[] | null;
  /** Everything else. */
  readonly terms: readonly Term[];
  /** Whether it names people, each of whom has an index by state. */
  readonly namesPeople: boolean;
  /** Whether the terms leave so little, found by an index of their own, that it can be put in order each time. */
  readonly isNarrow: boolean;
}

const found = foundBy(manuscriptSearch);

const neverLive: readonly ManuscriptState[] = ['UNPUBLISHED', 'SPIKED', 'KILLED'];
const alwaysLive: readonly ManuscriptState[] = ['PUBLISHED'];

/** Reads what a selection means now. */
@Injectable()
export class SelectionReader {
  constructor(
    private readonly database: Database,
    private readonly sections: SectionRegistry,
    private readonly agencies: AgencyRegistry,
    private readonly clock: Clock,
  ) {}

  async read(selection: ManuscriptSelection): Promise<Selected> {
    const { assigneeId, createdById, updatedById, isLive, isUnderEmbargo } = selection;
    const { hasMissedSchedule, upstreamTasks, dueBefore, updatedAfter } = selection;
    const sought = await this.soughtBy(selection);
    const now = toInstant(this.clock.now());
    const terms: Term[] = [];
    if (assigneeId !== undefined) terms.push({ sql: 'assignee_id = ?', values: [assigneeId] });
    if (createdById !== undefined) terms.push({ sql: 'created_by_id = ?', values: [createdById] });
    if (updatedById !== undefined) terms.push({ sql: 'updated_by_id = ?', values: [updatedById] });
    if (isLive !== undefined) terms.push(isThere('live_revision', isLive));
    if (isUnderEmbargo !== undefined) terms.push(isHeld(isUnderEmbargo, now));
    if (hasMissedSchedule !== undefined) terms.push(isThere('missed_schedule', hasMissedSchedule));
    // That they are few is what PostgreSQL cannot know of parameters.
    if (upstreamTasks) terms.push({ sql: isAskedUpstream, values: [] }, anyOf('upstream', upstreamTasks));
    if (dueBefore !== undefined) terms.push({ sql: 'due_at < ?', values: [dueBefore] });
    if (updatedAfter !== undefined) terms.push({ sql: 'updated_at > ?', values: [updatedAfter] });
    if (sought) terms.push(this.isFound(sought));
    return {
      states: statesOf(selection),
      sections: await this.sectionsOf(selection),
      terms,
      namesPeople: [assigneeId, createdById, updatedById].some((id) => id !== undefined),
      isNarrow:
        [isUnderEmbargo, hasMissedSchedule].includes(true) ||
        [upstreamTasks, dueBefore, sought].some((given) => given != null),
    };
  }

  private async sectionsOf({
    sectionId,
    withSubsections = false,
  }: ManuscriptSelection): Promise<Selected['sections']> {
    if (sectionId === undefined) return null;
    return withSubsections ? (await this.sections.current()).subtreeOf(sectionId) : [sectionId];
  }

  private async soughtBy({ search, agencyId }: ManuscriptSelection): Promise<Sought | null> {
    if (search === undefined && agencyId === undefined) return null;
    const terms = parseQuery(search ?? '');
    const agency = agencyId === undefined ? null : (await this.agencies.current()).byId.get(agencyId);
    // There is nothing of an agency that does not exist, nor with words that consist of no letters.
    if (agency === undefined || (search !== undefined && terms.length === 0)) return { terms, marks: [[]] };
    return { terms, marks: agency === null ? [] : [[...new Set(namesOf(agency).map(agencyMark))]] };
  }

  private isFound(sought: Sought): Term {
    const { engine } = this.database;
    const match = matchOf(sought, 'ALL', { engine, languages: [manuscriptLanguage] });
    return match === null ? nothing : { sql: found[engine], values: [match] };
  }
}

/** The states, if it is a matter of them: what is live is in one of some. Each once, however often it was named: it is a run. */
function statesOf({ states, isLive }: ManuscriptSelection): Selected['states'] {
  if (isLive === undefined) return states ? [...new Set(states)] : null;
  const others = isLive ? neverLive : alwaysLive;
  return manuscriptStates.filter(
    (state) => (states ?? manuscriptStates).includes(state) && !others.includes(state),
  );
}

/** States and sections as conditions, and the others. */
export function allTerms({ states, sections, terms }: Selected, engine: Database['engine']): Term[] {
  return [
    ...(states ? [anyOf('state', states)] : []),
    ...(sections ? [isInAny(sections, engine)] : []),
    ...terms,
  ];
}

/** Somebody made it, or is assigned to it: as {@link isReadable} says, with an index for each of the two. */
export function isTheirs({ id }: Actor, engine: Database['engine']): Term {
  return isAnyOf(engine, [
    [{ sql: 'created_by_id = ?', values: [id] }],
    [{ sql: 'assignee_id = ?', values: [id] }],
  ]);
}

function isInAny(sections: readonly string[], engine: Database['engine']): Term {
  const [only, ...others] = sections;
  if (only !== undefined && others.length === 0) return { sql: 'section_id = ?', values: [only] };
  return { sql: isOneOf('section_id')[engine], values: [JSON.stringify(sections)] };
}

function isThere(column: string, is: boolean): Term {
  return { sql: `${column} IS ${is ? 'NOT NULL' : 'NULL'}`, values: [] };
}

function isHeld(is: boolean, now: Instant): Term {
  const sql = is ? 'embargoed_until > ?' : '(embargoed_until IS NULL OR embargoed_until <= ?)';
  return { sql, values: [now] };
}

const nothing: Term = { sql: '1 = 0', values: [] };

/** Nothing is any of none. */
function anyOf(column: string, values: readonly string[]): Term {
  if (values.length === 0) return nothing;
  return { sql: `${column} IN (${values.map(() => '?').join(', ')})`, values };
}
