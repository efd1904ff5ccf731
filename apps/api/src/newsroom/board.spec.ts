import { commandLineUserId, SetReach } from '@kopij/identity';
import { Database, newId } from '@kopij/platform';
import { CreateSection } from '@kopij/sections';
import { SetGrants } from '@kopij/teams';
import { countStatements, testConfig } from '@kopij/testing';
import { at, openDeskOverHttp, type DeskOverHttp, type SeenManuscript } from '../testing/desk-over-http.js';
import { sendWireItem } from '../testing/send-wire-item.js';

interface Page {
  edges: { cursor: string; node: { id: string } }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
  totalCount: number;
}

interface Listed {
  manuscripts: Page;
  manuscriptCounts: { states: { state: string; count: number; oldestUpdatedAt: string | null }[] };
}

const admin = { id: commandLineUserId, name: 'Command line', role: 'ADMIN' as const };
const minute = 60_000;

/** What a server does besides, which may be during each answer where that takes seconds. */
const besides =
  /^(BEGIN|COMMIT)|registry_versions|licence_clock|unindexed_|outbox_events|webhooks|wire_(sources|raw)/;

/** Neither of the token that the caller has, nor of what a server does besides. */
const isForBoard = (sql: string): boolean => !/PRAGMA|access_tokens/.test(sql) && !besides.test(sql);

describe('a board', () => {
  let desk: DeskOverHttp;
  let europa: string;
  /** A reporter with rights in one section, and one whose reach is their own copy. */
  let granted: string;
  let freelancer: string;
  let reporterId: string;
  let editorId: string;
  /** By what they are: each a minute after the one before. */
  const made: Record<string, SeenManuscript> = {};

  beforeAll(async () => {
    desk = await openDeskOverHttp();
    const { reporter, editor } = desk.tokens;
    [reporterId, editorId] = [await idOf(reporter), await idOf(editor)];
    const section = await desk.server
      .get(CreateSection)
      .execute(admin, { slug: 'europa', name: 'Europa', parentId: desk.buitenland });
    if (!('section' in section)) throw new Error(JSON.stringify(section));
    europa = section.section.id;

    const desks = await desk.server.hire('REPORTER', 'Van de redactie');
    await desk.server.get(SetReach).execute(admin, { userId: desks.actor.id, reach: 'GRANTS' });
    const holder = { userId: desks.actor.id, teamId: null };
    const grants = [{ right: 'WRITE' as const, sectionId: desk.buitenland }];
    await desk.server.get(SetGrants).execute(admin, { holder, grants });
    const own = await desk.server.hire('REPORTER', 'Free Lancer');
    await desk.server.get(SetReach).execute(admin, { userId: own.actor.id, reach: 'OWN' });
    [granted, freelancer] = [desks.token, own.token];

    await make('draft', () => desk.draft({ sectionId: europa, credits: [{ code: 'AFP' }] }));
    await make('live', () => desk.published());
    await make('edited', async () => {
      const live = await desk.published();
      return desk.done('editManuscript', editor, { ...at(live), content: { kicker: 'Veer' } });
    });
    await make('held', async () =>
      desk.done('setEmbargo', editor, { ...at(await desk.draft()), at: '2036-03-02T09:00:00Z' }),
    );
    await make('due', async () => {
      const due = { assigneeId: own.actor.id, dueAt: '2026-03-02T15:00:00Z' };
      return desk.done('assignManuscript', editor, { ...at(await desk.draft()), ...due });
    });
  });
  afterAll(() => desk.server.close());

  async function idOf(token: string): Promise<string> {
    const { data } = await desk.server.query<{ me: { id: string } }>('{ me { id } }', {}, { token });
    return data?.me.id ?? '';
  }

  async function make(name: string, how: () => Promise<SeenManuscript>): Promise<void> {
    desk.clock.advance(minute);
    made[name] = await how();
  }

  const document = `query ($filter: ManuscriptFilter, $counted: ManuscriptCountFilter, $orderBy: ManuscriptOrder! = UPDATED_NEWEST_FIRST,
      $first: Int, $after: String, $last: Int, $before: String) {
    manuscripts(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
      totalCount edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }
    manuscriptCounts(filter: $counted) { states { state count oldestUpdatedAt } }
  }`;

  async function list(
    filter: Record<string, unknown>,
    { token = desk.tokens.editor, ...page }: Record<string, unknown> & { token?: string } = {},
  ): Promise<Listed> {
    const { states: _, ...counted } = filter;
    const { data, errors } = await desk.server.query<Listed & Record<string, unknown>>(
      document,
      { filter, counted, ...page },
      { token },
    );
    if (!data || errors.length > 0) throw new Error(JSON.stringify(errors));
    return data;
  }

  function namesOf({ manuscripts }: Listed): string[] {
    return manuscripts.edges.map(
      ({ node }) => Object.keys(made).find((name) => made[name]?.id === node.id) ?? node.id,
    );
  }

  const all = ['due', 'held', 'edited', 'live', 'draft'];
  const filters: [string, () => Record<string, unknown>, string[]][] = [
    ['nothing', () => ({}), all],
    ['null', () => ({ isLive: null, states: null, search: null, dueBefore: null }), all],
    ['who created it', () => ({ createdById: reporterId }), all],
    ['who changed it last', () => ({ updatedById: reporterId }), ['draft']],
    [
      'who changed it last, and what they did not',
      () => ({ updatedById: editorId, isLive: false }),
      ['due', 'held'],
    ],
    ['an agency', () => ({ agencyId: agencies['AFP'] }), ['draft']],
    ['another agency', () => ({ agencyId: agencies['ANP'], isLive: true }), ['edited', 'live']],
    ['an agency that is none', () => ({ agencyId: 'nergens' }), []],
    ['being live', () => ({ isLive: true }), ['edited', 'live']],
    ['being live in a state', () => ({ isLive: true, states: ['DRAFT'] }), ['edited']],
    ['an embargo', () => ({ isUnderEmbargo: true }), ['held']],
    ['no embargo', () => ({ isUnderEmbargo: false }), ['due', 'edited', 'live', 'draft']],
    ['a change since', () => ({ updatedAfter: '2026-03-02T09:03:00Z' }), ['due', 'held']],
    ['being due', () => ({ dueBefore: '2026-03-02T16:00:00Z' }), ['due']],
    ['a section', () => ({ sectionId: desk.buitenland }), []],
    ['a section with all below it', () => ({ sectionId: desk.buitenland, withSubsections: true }), ['draft']],
    ['no section that there is', () => ({ sectionId: 'nergens', withSubsections: true }), []],
  ];
  const agencies: Record<string, string> = {};
  beforeAll(async () => {
    const found = await desk.read<{ agencies: { id: string; code: string }[] }>('{ agencies { id code } }');
    for (const { id, code } of found.agencies) agencies[code] = id;
  });

  it.each(filters)('is filtered by %s, and counted by it', async (_, filter, expected) => {
    for (const token of [desk.tokens.editor, granted]) {
      const listed = await list(filter(), { token });
      expect(namesOf(listed)).toEqual(expected);
      expect(listed.manuscripts.totalCount).toBe(expected.length);
      const counted = listed.manuscriptCounts.states.reduce((sum, { count }) => sum + count, 0);
      if (!('states' in filter()) || filter()['states'] === null) expect(counted).toBe(expected.length);
    }
    // Of all that, a freelancer may read what is assigned to them.
    const theirs = expected.filter((name) => name === 'due');
    const shown = await list(filter(), { token: freelancer });
    expect(namesOf(shown)).toEqual(theirs);
    expect(shown.manuscripts.totalCount).toBe(theirs.length);
    const counted = shown.manuscriptCounts.states.reduce((sum, { count }) => sum + count, 0);
    expect(counted).toBe(theirs.length);
  });

  it('says of each column since when its oldest card waits', async () => {
    const { manuscriptCounts } = await list({});
    expect(manuscriptCounts.states.filter(({ count }) => count > 0)).toEqual([
      { state: 'DRAFT', count: 4, oldestUpdatedAt: '2026-03-02T09:01:00.000Z' },
      { state: 'PUBLISHED', count: 1, oldestUpdatedAt: '2026-03-02T09:02:00.000Z' },
    ]);
    expect(manuscriptCounts.states.find(({ state }) => state === 'KILLED')).toEqual({
      ...{ state: 'KILLED', count: 0, oldestUpdatedAt: null },
    });
  });

  it.each([
    ['UPDATED_NEWEST_FIRST', all],
    ['UPDATED_OLDEST_FIRST', all.toReversed()],
    ['CREATED_NEWEST_FIRST', all],
    ['DUE_FIRST', ['due']],
  ])('is read %s, from either end', async (orderBy, expected) => {
    const forward: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page = await list({}, { orderBy, first: 2, after });
      forward.push(...namesOf(page));
      const { hasNextPage, hasPreviousPage, endCursor } = page.manuscripts.pageInfo;
      expect(hasPreviousPage).toBe(after !== null);
      [after, more] = [endCursor, hasNextPage];
    }
    expect(forward).toEqual(expected);

    const backward: string[] = [];
    for (let before: string | null = null, more = true; more;) {
      const page = await list({}, { orderBy, last: 2, before });
      backward.unshift(...namesOf(page));
      const { hasNextPage, hasPreviousPage, startCursor } = page.manuscripts.pageInfo;
      expect(hasNextPage).toBe(before !== null);
      [before, more] = [startCursor, hasPreviousPage];
    }
    expect(backward).toEqual(expected);
  });

  it('takes no cursor of another order, in either direction', async () => {
    const { manuscripts } = await list({}, { orderBy: 'CREATED_NEWEST_FIRST', first: 1 });
    const cursor = manuscripts.pageInfo.endCursor;
    const ask = async (page: Record<string, unknown>): Promise<string[]> => {
      const { errors } = await desk.server.query(document, page, { token: desk.tokens.editor });
      return errors.map(({ message }) => message);
    };
    const isNone = (name: string): string =>
      `\`${name}\` is not a cursor of this list. Use a cursor exactly as the list returned it.`;
    expect(await ask({ first: 1, after: cursor })).toEqual([isNone('after')]);
    expect(await ask({ last: 1, before: cursor })).toEqual([isNone('before')]);
    expect(await ask({ last: 1, after: cursor })).toEqual(['`after` can only be used with `first`.']);
    expect(await ask({ orderBy: 'CREATED_NEWEST_FIRST', first: 1, before: cursor })).toEqual([
      '`before` can only be used with `last`.',
    ]);
  });

  it('offers the actions that are asked for, with what each needs', async () => {
    const { live } = made;
    const asked = `query ($id: ID!) { manuscript(id: $id) {
      allowedActions(actions: [kill, breakEmbargo, edit, create]) { action allowed needs } } }`;
    const { manuscript } = await desk.look<{ manuscript: { allowedActions: object[] } }>(asked, {
      id: live?.id,
    });
    expect(manuscript.allowedActions).toEqual([
      { action: 'edit', allowed: true, needs: [] },
      { action: 'kill', allowed: true, needs: ['REASON'] },
      { action: 'breakEmbargo', allowed: false, needs: ['REASON', 'SECOND_PERSON'] },
    ]);
  });

  describe('of 500 cards', () => {
    const columns = ['DRAFT', 'IN_REVIEW', 'APPROVED', 'PUBLISHED', 'SPIKED'] as const;
    const board = `query {
      ${columns.map((state) => `${state.toLowerCase()}: manuscripts(first: 100, filter: { states: [${state}] }) { edges { node { ...Card } } }`).join('\n')}
    }
    fragment Card on Manuscript {
      id version state section { name } assignee { name } live { headline } isOverdue openThreadCount
      presences { isEditing } lock { since } readiness { code severity }
      allowedActions(actions: [submit, requestChanges, approve, publish, spike, unspike]) { action allowed needs }
    }`;

    beforeAll(async () => {
      const { reporter, editor } = desk.tokens;
      const item = await sendWireItem(desk.server);
      const taken = await desk.done('takeWireItem', editor, { wireItemId: item, sectionId: desk.binnenland });
      const mine = { ...at(await desk.draft()), assigneeId: reporterId };
      const assigned = await desk.done('assignManuscript', editor, mine);
      const submitted = await desk.done('submitManuscript', reporter, at(assigned));
      const approved = await desk.done(
        'approveManuscript',
        editor,
        at(await desk.done('submitManuscript', reporter, at(await desk.draft()))),
      );
      const spiked = await desk.done('spikeManuscript', editor, at(await desk.draft()));
      const models = [taken, made['edited'], made['held'], submitted, approved, made['live'], spiked];
      for (const model of models) await copyOf(model?.articleId ?? '', 100);
    });

    /** As many again of a manuscript, with its working copy. */
    async function copyOf(id: string, count: number): Promise<void> {
      const { reader, writer } = desk.server.get(Database);
      for (const [table, key] of [
        ['manuscripts', 'id'],
        ['revisions', 'manuscript_id'],
      ] as const) {
        const [row = {}] = await reader.query<Record<string, unknown>[]>(
          `SELECT * FROM ${table} WHERE ${key} = '${id}'`,
        );
        const names = Object.keys(row);
        for (const copy of idsOf(id, count)) {
          const values = names.map((name) => (name === key ? `'${copy}'` : name));
          await writer.query(
            `INSERT INTO ${table} (${names.join(', ')}) SELECT ${values.join(', ')} FROM ${table} WHERE ${key} = '${id}'`,
          );
        }
      }
    }

    const copies = new Map<string, string[]>();
    function idsOf(id: string, count: number): string[] {
      const made = copies.get(id) ?? Array.from({ length: count }, () => newId(desk.clock.now()));
      copies.set(id, made);
      return made;
    }

    it('is read by six statements at most', async () => {
      const look = (): Promise<Record<string, { edges: unknown[] }>> => desk.look(board);
      const shown = await look();
      expect(Object.values(shown).map(({ edges }) => edges.length)).toEqual(columns.map(() => 100));
      expect(await countStatements(look, isForBoard)).toBeLessThanOrEqual(6);
    });

    it('costs as the guide says: a column with all of this, or all columns with what a card begins with', async () => {
      const limited = await openDeskOverHttp({ maxCost: testConfig('').maxCost });
      const problemsOf = async (document: string): Promise<string[]> => {
        const { errors } = await limited.server.query(document, {}, { token: limited.tokens.editor });
        return errors.map(({ extensions }) => extensions.code);
      };
      try {
        expect(await problemsOf(board)).toEqual(['LIMIT_EXCEEDED']);
        const card = board.slice(board.indexOf('fragment'));
        const column = `manuscripts(first: 60, filter: { states: [DRAFT] }) { edges { node { ...Card } } }`;
        expect(await problemsOf(`query { ${column} } ${card}`)).toEqual([]);
        const short = '{ edges { node { id state content { headline } isOverdue assignee { name } } } }';
        const all = columns.map(
          (state) => `${state}: manuscripts(first: 100, filter: { states: [${state}] }) ${short}`,
        );
        expect(await problemsOf(`query { ${all.join(' ')} }`)).toEqual([]);
      } finally {
        await limited.server.close();
      }
    });
  });
});
