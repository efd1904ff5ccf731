import { manuscriptStates, type Actor, type ManuscriptState } from '@kopij/editorial';
import {
  connectionOf,
  newId,
  toInstant,
  UnitOfWork,
  type Connection,
  type PageRequest,
} from '@kopij/platform';
import { CreateSection } from '@kopij/sections';
import { seededNumbers } from '@kopij/testing';
import { openDesk, type OpenDesk } from '../testing/open-desk.js';
import type { ManuscriptEntity } from '../manuscript/manuscript.entity.js';
import { ManuscriptCounts } from './manuscript-counts.js';
import { ManuscriptList, manuscriptOrders } from './manuscript-list.js';
import type { ManuscriptPlace } from './manuscript-order.js';
import type { ManuscriptSelection } from './manuscript-selection.js';

const howMany = 90;
const seed = Number(process.env['KOPIJ_TEST_SEED'] ?? '13');

/** What the test knows of a manuscript, and works out by hand what is in a list. */
interface Known {
  readonly id: string;
  readonly state: ManuscriptState;
  readonly sectionId: string | null;
  readonly assigneeId: string | null;
  readonly createdById: string;
  readonly updatedById: string;
  readonly liveRevision: number | null;
  readonly embargoedUntil: string | null;
  readonly dueAt: string | null;
  readonly upstream: string | null;
  readonly missedSchedule: string | null;
  readonly updatedAt: string;
}

type OrderName = keyof typeof manuscriptOrders;
const orderNames = Object.keys(manuscriptOrders) as OrderName[];

const minute = 60_000;

describe('lists of random manuscripts', () => {
  const random = seededNumbers(seed);
  const pick = <Value>(values: readonly Value[]): Value =>
    values[Math.floor(random() * values.length)] as Value;
  let desk: OpenDesk;
  let now: number;
  let known: Known[];
  /** Buitenland, with two sections below it, of which one has another below it. */
  let below: string[];
  let freelancer: Actor;

  beforeAll(async () => {
    desk = await openDesk();
    now = desk.clock.now().getTime();
    freelancer = { ...(await desk.hire('REPORTER', 'Free Lancer')), reach: 'OWN' };
    below = [desk.buitenland];
    for (const [slug, parent] of [
      ['europa', 0],
      ['azie', 0],
      ['frankrijk', 1],
    ] as const) {
      const command = { slug, name: slug, parentId: below[parent] ?? null };
      const made = await desk.get(CreateSection).execute(desk.admin, command);
      if (!('section' in made)) throw new Error(JSON.stringify(made));
      below.push(made.section.id);
    }
    known = Array.from({ length: howMany }, draw);
    await desk.get(UnitOfWork).transaction(async (tx) => {
      for (const each of known) await tx.query(insertOf(each));
    });
  });
  afterAll(() => desk.close());

  const at = (minutes: number): string => toInstant(new Date(now + minutes * minute));
  const people = (): string[] => [desk.reporter, desk.editor, freelancer].map(({ id }) => id);

  function draw(_: unknown, number: number): Known {
    const state = pick(manuscriptStates);
    const mayBeLive = ['DRAFT', 'IN_REVIEW', 'APPROVED', 'SCHEDULED'].includes(state) && random() < 0.3;
    return {
      id: newId(new Date(now - (howMany - number) * minute)),
      state,
      sectionId: pick([null, desk.binnenland, ...below]),
      assigneeId: pick([null, ...people()]),
      createdById: pick(people()),
      updatedById: pick(people()),
      liveRevision: state === 'PUBLISHED' || mayBeLive ? 1 : null,
      embargoedUntil: pick([null, null, at(-5), at(5), at(50)]),
      dueAt: pick([null, at(1), at(2), at(3)]),
      upstream: pick([null, 'CURRENT', 'UPDATE', 'KILL']),
      missedSchedule: pick([null, null, '{}']),
      // Many at the same instant.
      updatedAt: at(-Math.floor(random() * 12)),
    };
  }

  function insertOf(each: Known): string {
    const columns = {
      ...{ id: each.id, state: each.state, section_id: each.sectionId, assignee_id: each.assigneeId },
      ...{ created_by_id: each.createdById, updated_by_id: each.updatedById, due_at: each.dueAt },
      ...{ live_revision: each.liveRevision, embargoed_until: each.embargoedUntil, upstream: each.upstream },
      ...{ missed_schedule: each.missedSchedule, updated_at: each.updatedAt, created_at: at(0) },
      ...{ content_changed_by_id: each.updatedById, version: 1, revision: 1 },
    };
    const values = Object.values(columns).map((value) =>
      value === null ? 'NULL' : typeof value === 'number' ? String(value) : `'${value}'`,
    );
    return `INSERT INTO manuscripts (${Object.keys(columns).join(', ')}) VALUES (${values.join(', ')})`;
  }

  function drawSelection(): ManuscriptSelection {
    const all: Required<Omit<ManuscriptSelection, 'search' | 'agencyId'>> = {
      // Some of them twice.
      states: manuscriptStates.flatMap((state) => Array<ManuscriptState>(pick([0, 0, 1, 2])).fill(state)),
      sectionId: pick([desk.binnenland, ...below, 'nergens']),
      withSubsections: random() < 0.7,
      assigneeId: pick(people()),
      createdById: pick(people()),
      updatedById: pick(people()),
      isLive: random() < 0.5,
      isUnderEmbargo: random() < 0.5,
      hasMissedSchedule: random() < 0.5,
      upstreamTasks: pick([['KILL'], ['UPDATE', 'KILL'], []] as const),
      dueBefore: at(pick([1, 2, 3])),
      updatedAfter: at(-pick([2, 6, 11])),
    };
    const some = Object.entries(all).filter(() => random() < 0.2);
    return Object.fromEntries(some);
  }

  function isSelected(each: Known, selection: ManuscriptSelection): boolean {
    const { states, sectionId, withSubsections, isLive, isUnderEmbargo, dueBefore, updatedAfter } = selection;
    const { assigneeId, createdById, updatedById, hasMissedSchedule, upstreamTasks } = selection;
    const sections = withSubsections ? subtreeOf(sectionId) : [sectionId];
    const isHeld = each.embargoedUntil !== null && each.embargoedUntil > at(0);
    return [
      !states || states.includes(each.state),
      sectionId === undefined || sections.includes(each.sectionId ?? '-'),
      assigneeId === undefined || each.assigneeId === assigneeId,
      createdById === undefined || each.createdById === createdById,
      updatedById === undefined || each.updatedById === updatedById,
      isLive === undefined || (each.liveRevision !== null) === isLive,
      isUnderEmbargo === undefined || isHeld === isUnderEmbargo,
      hasMissedSchedule === undefined || (each.missedSchedule !== null) === hasMissedSchedule,
      !upstreamTasks || upstreamTasks.some((task) => task === each.upstream),
      dueBefore === undefined || (each.dueAt !== null && each.dueAt < dueBefore),
      updatedAfter === undefined || each.updatedAt > updatedAfter,
    ].every(Boolean);
  }

  function subtreeOf(sectionId: string | undefined): (string | undefined)[] {
    if (sectionId === below[0]) return below;
    if (sectionId === below[1]) return [below[1], below[3]];
    return sectionId === 'nergens' ? [] : [sectionId];
  }

  const mayRead = ({ id, reach }: Actor, each: Known): boolean =>
    reach !== 'OWN' || each.createdById === id || each.assigneeId === id;

  const sortKey: Record<OrderName, (each: Known) => string> = {
    UPDATED_NEWEST_FIRST: ({ updatedAt, id }) => `${updatedAt} ${id}`,
    UPDATED_OLDEST_FIRST: ({ updatedAt, id }) => `${updatedAt} ${id}`,
    DUE_FIRST: ({ dueAt, id }) => `${dueAt ?? ''} ${id}`,
    CREATED_NEWEST_FIRST: ({ id }) => id,
  };

  function expectedIds(actor: Actor, selection: ManuscriptSelection, order: OrderName): string[] {
    const keyOf = sortKey[order];
    const found = known
      .filter((each) => mayRead(actor, each) && isSelected(each, selection))
      .filter(({ dueAt }) => order !== 'DUE_FIRST' || dueAt !== null)
      .sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
      .map(({ id }) => id);
    return order === 'UPDATED_OLDEST_FIRST' || order === 'DUE_FIRST' ? found : found.reverse();
  }

  async function page(
    actor: Actor,
    selection: ManuscriptSelection,
    order: OrderName,
    request: PageRequest<ManuscriptPlace>,
  ): Promise<Connection<ManuscriptEntity>> {
    const { cursors, placeOf: valuesOf } = manuscriptOrders[order];
    const rows = await desk.get(ManuscriptList).page(actor, selection, order, request);
    return connectionOf({ rows, request, cursors, valuesOf, totalCount: () => 0 }, (row) => row);
  }

  /** All pages of a list, in the order of the list whichever way they are read. */
  async function pages(
    actor: Actor,
    selection: ManuscriptSelection,
    order: OrderName,
    { direction, limit }: Pick<PageRequest<unknown>, 'direction' | 'limit'>,
  ): Promise<string[]> {
    const isForward = direction === 'FORWARD';
    const ids: string[] = [];
    let cursor: ManuscriptPlace | null = null;
    for (;;) {
      const found: Connection<ManuscriptEntity> = await page(actor, selection, order, {
        direction,
        limit,
        cursor,
      });
      const { hasNextPage, hasPreviousPage, endCursor, startCursor } = found.pageInfo;
      expect(isForward ? hasPreviousPage : hasNextPage).toBe(cursor !== null);
      const read = found.edges.map(({ node }) => node.id);
      if (isForward) ids.push(...read);
      else ids.unshift(...read);
      const edge = isForward ? endCursor : startCursor;
      if (!(isForward ? hasNextPage : hasPreviousPage) || edge === null) return ids;
      cursor = manuscriptOrders[order].cursors.decode(edge);
    }
  }

  it('have what they should have, in order, none twice and none left out, in both directions', async () => {
    let listed = 0;
    for (let turn = 0; turn < 120; turn += 1) {
      const selection = drawSelection();
      const order = pick(orderNames);
      const actor = pick([desk.editor, freelancer]);
      const limit = pick([1, 3, 20]);
      const expected = expectedIds(actor, selection, order);
      const asked = JSON.stringify({ turn, selection, order, who: actor.name });
      for (const direction of ['FORWARD', 'BACKWARD'] as const) {
        expect([asked, await pages(actor, selection, order, { direction, limit })]).toEqual([
          asked,
          expected,
        ]);
      }
      expect([asked, await desk.get(ManuscriptList).count(actor, selection, order)]).toEqual([
        asked,
        expected.length,
      ]);
      listed += expected.length;
    }
    expect(listed).toBeGreaterThan(200);
  });

  it('are as long where a state is named more than once', async () => {
    const selection = { states: ['DRAFT', 'PUBLISHED', 'DRAFT', 'DRAFT'] } as const;
    for (const order of orderNames) {
      for (const direction of ['FORWARD', 'BACKWARD'] as const) {
        expect(await pages(desk.editor, selection, order, { direction, limit: 5 })).toEqual(
          expectedIds(desk.editor, selection, order),
        );
      }
    }
  });

  it('are the same where several are read at once, each in its own order', async () => {
    const context = {};
    const request = { direction: 'BACKWARD', limit: 5, cursor: null } as const;
    const read = manuscriptStates.flatMap((state) =>
      orderNames.map((order) => ({ order, selection: { states: [state] } })),
    );
    const list = desk.get(ManuscriptList);
    const found = await Promise.all(
      read.map(({ selection, order }) => list.pageAmong(context, desk.editor, selection, order, request)),
    );
    expect(found.map((rows) => rows.map(({ id }) => id))).toEqual(
      read.map(({ selection, order }) => expectedIds(desk.editor, selection, order).reverse().slice(0, 6)),
    );
  });

  it('are counted by state, with the one that is longest unchanged', async () => {
    for (let turn = 0; turn < 80; turn += 1) {
      const { states: _, ...selection } = drawSelection();
      const actor = pick([desk.editor, freelancer]);
      const counted = await desk.get(ManuscriptCounts).byState(actor, selection);
      const asked = JSON.stringify({ turn, selection, who: actor.name });
      const expected = manuscriptStates.map((state) => {
        const those = known.filter(
          (each) => mayRead(actor, each) && isSelected(each, { ...selection, states: [state] }),
        );
        const oldest = those.map(({ updatedAt }) => updatedAt).sort()[0];
        return { state, count: those.length, hasMore: false, oldestUpdatedAt: oldest ?? null };
      });
      expect([asked, counted]).toEqual([asked, expected]);
    }
  });
});
