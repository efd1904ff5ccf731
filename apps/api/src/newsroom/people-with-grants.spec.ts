import { ReadableManuscripts, useCases, type ManuscriptEntity, type Outcome } from '@kopij/articles';
import {
  judgeReach,
  judgeRight,
  reaches,
  roles,
  sectionRights,
  type Actor,
  type Grant,
  type Reach,
  type Right,
  type Subject,
  type TokenScope,
} from '@kopij/editorial';
import { GrantRegistry, SetReach } from '@kopij/identity';
import { Database } from '@kopij/platform';
import { CreateSection, SectionRegistry, type SectionNode } from '@kopij/sections';
import { ChangeMembers, ChangeTeams, SetGrants } from '@kopij/teams';
import { aStory, seededNumbers } from '@kopij/testing';
import { subscribeOverWebSocket, subscribeToEvents } from '../testing/live-client.js';
import { sendWireItem } from '../testing/send-wire-item.js';
import { startServer, type RunningServer } from '../testing/start-server.js';

/** How many people are drawn; more of them where there is time: KOPIJ_TEST_PEOPLE=100. */
const howMany = Number(process.env['KOPIJ_TEST_PEOPLE'] ?? '6');
const seed = Number(process.env['KOPIJ_TEST_SEED'] ?? '65');

interface Person {
  /** As the rules are to see them: written down here, and not asked of the server. */
  readonly actor: Actor;
  readonly token: string;
}

describe('random people with random roles, reaches, grants, teams and tokens', () => {
  const random = seededNumbers(seed);
  const pick = <Value>(values: readonly Value[]): Value => {
    const value = values[Math.floor(random() * values.length)];
    return value as Value;
  };
  let server: RunningServer;
  let admin: Actor;
  let people: Person[];
  /** One by each of them. */
  let drafts: ManuscriptEntity[];
  let manuscripts: ManuscriptEntity[];
  const sectionIds: (string | null)[] = [null];

  beforeAll(async () => {
    server = await startServer();
    admin = (await server.hire('ADMIN', 'Baas')).actor;
    for (const name of ['nieuws', 'sport', 'wielrennen', 'buitenland']) {
      const parentId = name === 'wielrennen' ? sectionIds[2] : name === 'buitenland' ? sectionIds[1] : null;
      const command = { slug: name, name, requiresReview: false, parentId: parentId ?? null };
      const made = await server.get(CreateSection).execute(admin, command);
      if (!('section' in made)) throw new Error(JSON.stringify(made));
      sectionIds.push(made.section.id);
    }
    people = [];
    drafts = [];
    for (let at = 0; at < howMany; at += 1) people.push(await draw(at));
    manuscripts = [];
    for (const draft of drafts) {
      const command = {
        manuscriptId: draft.id,
        expectedVersion: draft.version,
        assigneeId: pick(people).actor.id,
      };
      manuscripts.push(done(await server.get(useCases.assign).execute(admin, command)));
    }
  });
  afterAll(() => server.close());

  async function draw(at: number): Promise<Person> {
    const scopes = pick<readonly TokenScope[] | undefined>([
      undefined,
      undefined,
      ['READ_DRAFTS'],
      ['WRITE'],
      ['READ_DRAFTS', 'PUBLISH'],
    ]);
    const { actor, token } = await server.hire(pick(roles), `Iemand ${at}`, ...(scopes ? [scopes] : []));
    // The maker of copy could make it, whatever they may do now.
    const content = aStory({ sectionId: pick(sectionIds) });
    drafts.push(done(await server.get(useCases.create).execute(actor, { content })));
    const reach: Reach = reaches[at % reaches.length] ?? 'NEWSROOM';
    await granted(server.get(SetReach).execute(admin, { userId: actor.id, reach }));
    const own = someGrants();
    const holder = { userId: actor.id, teamId: null };
    await granted(server.get(SetGrants).execute(admin, { holder, grants: own }));
    const team = await server.get(ChangeTeams).create(admin, { name: `Team ${at}` });
    if (!('team' in team)) throw new Error(JSON.stringify(team));
    const { id: teamId } = team.team;
    const shared = someGrants();
    await granted(server.get(SetGrants).execute(admin, { holder: { userId: null, teamId }, grants: shared }));
    const isMember = random() < 0.5;
    if (isMember) await granted(server.get(ChangeMembers).add(admin, { teamId, userId: actor.id }));
    const grants = isMember ? [...own, ...shared] : own;
    return { actor: { ...actor, reach, grants, ...(scopes && { scopes }) }, token };
  }

  function someGrants(): Grant[] {
    return Array.from({ length: Math.floor(random() * 3) }, () => ({
      right: pick(sectionRights),
      sectionId: pick(sectionIds.filter((id) => id !== null)),
    }));
  }

  async function sectionOf({ sectionId }: ManuscriptEntity): Promise<SectionNode | null> {
    const { byId } = await server.get(SectionRegistry).current();
    return sectionId === null ? null : (byId.get(sectionId) ?? null);
  }

  async function subjectOf(manuscript: ManuscriptEntity): Promise<Subject> {
    const { createdById, assigneeId } = manuscript;
    return { section: await sectionOf(manuscript), copy: { createdById, assigneeId } };
  }

  /** The ids of what somebody may read, in order. */
  async function readableFor(actor: Actor): Promise<string[]> {
    const readable: string[] = [];
    for (const each of manuscripts) {
      if (judgeRight(actor, 'READ', await subjectOf(await now(each))) === 'ALLOWED') readable.push(each.id);
    }
    return readable.sort();
  }

  async function now({ id }: Pick<ManuscriptEntity, 'id'>): Promise<ManuscriptEntity> {
    const [row] = await server.get(ReadableManuscripts).withIds([id]);
    if (!row) throw new Error(`There is no manuscript ${id}.`);
    return row;
  }

  async function eachPair(
    look: (person: Person, manuscript: ManuscriptEntity, verdict: (right: Right) => string) => Promise<void>,
  ): Promise<void> {
    for (const person of people) {
      for (const each of manuscripts) {
        const manuscript = await now(each);
        const subject = await subjectOf(manuscript);
        await look(person, manuscript, (right) => judgeRight(person.actor, right, subject));
      }
    }
  }

  it('read what the function lets them, alone and in lists, and nothing else', async () => {
    await eachPair(async ({ token }, { id }, verdict) => {
      const document = `query ($id: ID!) { manuscript(id: $id) { articleId } node(id: $id) { id } }`;
      const answer = await server.query(document, { id: `manuscript:${id}` }, { token });
      const isThere = (answer.data?.['manuscript'] ?? null) !== null;
      expect(isThere).toBe(verdict('READ') === 'ALLOWED');
    });
    for (const { actor, token } of people) {
      const document = '{ manuscripts(first: 100) { totalCount edges { node { articleId } } } }';
      const answer = await server.query<{
        manuscripts: { totalCount: number; edges: { node: { articleId: string } }[] };
      }>(document, {}, { token });
      const expected = await readableFor(actor);
      const listed = answer.data?.manuscripts.edges.map(({ node }) => node.articleId) ?? [];
      expect(listed.sort()).toEqual(expected);
      if (answer.data) expect(answer.data.manuscripts.totalCount).toBe(expected.length);
    }
  });

  it('see its history, its revisions, its preview and the differences with it, or nothing', async () => {
    const document = `query ($id: ID!) { manuscript(id: $id) { preview { headline } history { totalCount }
      revisions { totalCount } revisionByNumber(number: 1) { number } diff(from: 1, to: 1) { fields { field } }
      diffFromLive { fields { field } } } }`;
    await eachPair(async ({ token }, { id }, verdict) => {
      const answer = await server.query<{ manuscript: object | null }>(document, { id }, { token });
      const isThere = verdict('READ') === 'ALLOWED';
      expect(answer.data?.manuscript ?? null).toEqual(
        isThere
          ? {
              preview: { headline: expect.any(String) as string },
              history: { totalCount: 2 },
              revisions: { totalCount: 1 },
              revisionByNumber: { number: 1 },
              diff: { fields: [] },
              diffFromLive: null,
            }
          : null,
      );
    });
  });

  it('find by words what they may read', async () => {
    const document = `query ($search: String!) { manuscripts(first: 100, filter: { search: $search }) {
      totalCount edges { node { articleId } } } }`;
    const { headline } = aStory({ sectionId: null });
    for (const { actor, token } of people) {
      const answer = await server.query<{
        manuscripts: { totalCount: number; edges: { node: { articleId: string } }[] };
      }>(document, { search: headline }, { token });
      const expected = await readableFor(actor);
      const found = answer.data?.manuscripts.edges.map(({ node }) => node.articleId) ?? [];
      expect(found.sort()).toEqual(expected);
      if (answer.data) expect(answer.data.manuscripts.totalCount).toBe(expected.length);
    }
  });

  it('have in filtered lists, and in what is counted, what they may read of it', async () => {
    const document = `query ($filter: ManuscriptFilter, $counted: ManuscriptCountFilter) {
      manuscripts(last: 100, orderBy: CREATED_NEWEST_FIRST, filter: $filter) { totalCount edges { node { articleId } } }
      manuscriptCounts(filter: $counted) { states { count } } }`;
    const subtrees: [string, string[]][] = [
      ['nieuws', ['nieuws', 'buitenland']],
      ['sport', ['sport', 'wielrennen']],
    ];
    const named = (name: string): string =>
      sectionIds[['nieuws', 'sport', 'wielrennen', 'buitenland'].indexOf(name) + 1] ?? '';
    const [{ actor: somebody }, { actor: another }] = [pick(people), pick(people)];
    const filters: [object, (each: ManuscriptEntity) => boolean][] = [
      [{ createdById: somebody.id }, ({ createdById }) => createdById === somebody.id],
      [{ assigneeId: another.id }, ({ assigneeId }) => assigneeId === another.id],
      [{ updatedById: admin.id }, ({ updatedById }) => updatedById === admin.id],
      [{ isLive: true }, ({ liveRevision }) => liveRevision !== null],
      [{ isLive: false, isUnderEmbargo: false }, ({ liveRevision }) => liveRevision === null],
      [{ updatedAfter: '2036-03-02T09:00:00Z' }, () => false],
      ...subtrees.map(([name, below]): [object, (each: ManuscriptEntity) => boolean] => [
        { sectionId: named(name), withSubsections: true },
        ({ sectionId }) => below.map(named).includes(sectionId ?? ''),
      ]),
    ];
    for (const { actor, token } of people) {
      const readable = await readableFor(actor);
      for (const [filter, isMeant] of filters) {
        const answer = await server.query<{
          manuscripts: { totalCount: number; edges: { node: { articleId: string } }[] };
          manuscriptCounts: { states: { count: number }[] };
        }>(document, { filter, counted: filter }, { token });
        const expected: string[] = [];
        for (const id of readable) if (isMeant(await now({ id }))) expected.push(id);
        const found = answer.data?.manuscripts.edges.map(({ node }) => node.articleId) ?? [];
        expect([filter, ...found.sort()]).toEqual([filter, ...expected]);
        if (!answer.data) continue;
        expect(answer.data.manuscripts.totalCount).toBe(expected.length);
        const counts = answer.data.manuscriptCounts.states.map(({ count }) => count);
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(expected.length);
      }
    }
  });

  it('show to others by a link what they may write, for as long as they may', async () => {
    const make = `mutation ($id: ID!) { createPreviewLink(input: { manuscriptId: $id }) { token userErrors { code } } }`;
    const preview = 'query ($token: String!) { previewArticle(token: $token) { headline } }';
    await eachPair(async ({ actor, token }, { id }, verdict) => {
      const { data } = await server.query<{ createPreviewLink: { token: string | null } }>(
        make,
        { id },
        { token },
      );
      const made = data?.createPreviewLink.token ?? null;
      expect(made !== null).toBe(verdict('WRITE') === 'ALLOWED');
      if (made === null) return;
      const seen = async (): Promise<unknown> =>
        (await server.query(preview, { token: made })).data?.['previewArticle'] ?? null;
      expect(await seen()).not.toBeNull();
      if (actor.reach !== 'GRANTS') return;
      const holder = { userId: actor.id, teamId: null };
      const own = (await server.get(GrantRegistry).current()).grantedTo(actor.id);
      await granted(server.get(SetGrants).execute(admin, { holder, grants: [] }));
      const left = (await server.get(GrantRegistry).current()).countingFor(actor.id);
      const subject = await subjectOf(await now({ id }));
      expect((await seen()) !== null).toBe(
        judgeReach({ ...actor, grants: left }, 'WRITE', subject) === 'ALLOWED',
      );
      await granted(server.get(SetGrants).execute(admin, { holder, grants: own }));
    });
  });

  it('take copy from the wire where they may write, and see what was made of it as far as they may read it', async () => {
    const wireItemId = await sendWireItem(server);
    const take = `mutation ($input: TakeWireItemInput!) { takeWireItem(input: $input) {
      manuscript { articleId } userErrors { code } } }`;
    const taken: { id: string; createdById: string }[] = [];
    const { byId } = await server.get(SectionRegistry).current();
    for (const { actor, token } of people) {
      const mayReadTheWire = actor.reach !== 'OWN' && (actor.scopes?.includes('READ_DRAFTS') ?? true);
      for (const sectionId of sectionIds) {
        const section = sectionId === null ? null : (byId.get(sectionId) ?? null);
        const copy = { createdById: actor.id, assigneeId: null };
        const { data } = await server.query<{ takeWireItem: { manuscript: { articleId: string } | null } }>(
          take,
          { input: { wireItemId, sectionId } },
          { token },
        );
        const made = data?.takeWireItem.manuscript?.articleId ?? null;
        const may = mayReadTheWire && judgeRight(actor, 'WRITE', { section, copy }) === 'ALLOWED';
        expect([actor.name, sectionId, made !== null]).toEqual([actor.name, sectionId, may]);
        if (made !== null) taken.push({ id: made, createdById: actor.id });
      }
    }
    expect(taken).not.toEqual([]);
    const look = 'query ($id: ID!) { wireItem(id: $id) { takes { articleId } } }';
    for (const { actor, token } of people) {
      const { data } = await server.query<{ wireItem: { takes: { articleId: string }[] } | null }>(
        look,
        { id: wireItemId },
        { token },
      );
      const mayReadTheWire = actor.reach !== 'OWN' && (actor.scopes?.includes('READ_DRAFTS') ?? true);
      const seen = data?.wireItem?.takes.map(({ articleId }) => articleId) ?? [];
      expect(seen.sort()).toEqual(mayReadTheWire ? taken.map(({ id }) => id).sort() : []);
    }
  });

  it.each([
    ['editManuscript', 'WRITE', { kicker: 'Nieuw' }],
    ['spikeManuscript', 'REVIEW', null],
    ['unspikeManuscript', 'REVIEW', null],
  ] as const)(
    'do with %s what the function lets them, and are told why not',
    async (mutation, right, content) => {
      await eachPair(async ({ token }, manuscript, verdict) => {
        const { id, version } = manuscript;
        const input = {
          manuscriptId: `manuscript:${id}`,
          expectedVersion: version,
          ...(content && { content }),
        };
        const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
        const document = `mutation ($input: ${type}) { it: ${mutation}(input: $input) { userErrors { code } } }`;
        const answer = await server.query<{ it: { userErrors: { code: string }[] } }>(
          document,
          { input },
          { token },
        );
        const codes = [
          ...(answer.data?.it.userErrors ?? []).map(({ code }) => code),
          ...answer.errors.map(({ extensions }) => extensions.code),
        ];
        const refusedFor = codes.filter((code) => rightsCodes.includes(code));
        expect([right, verdict(right), refusedFor.length === 0]).toEqual([
          right,
          verdict(right),
          verdict(right) === 'ALLOWED',
        ]);
        if (verdict(right) !== 'ALLOWED') expect((await now(manuscript)).version).toBe(version);
      });
    },
  );

  it.each([
    ['a WebSocket', subscribeOverWebSocket],
    ['server-sent events', subscribeToEvents],
  ] as const)('hear over %s of what they may read, and of nothing else', async (_, subscribe) => {
    const document = 'subscription { newsroomChanged { manuscriptId manuscript { articleId } } }';
    for (const { actor, token } of people) {
      const live = subscribe(server.url, document, { token });
      const first = await live.next();
      if (!first?.data) {
        expect(
          judgeRight(actor, 'READ', { section: null, copy: { createdById: actor.id, assigneeId: null } }),
        ).not.toBe('ALLOWED');
        live.stop();
        continue;
      }
      const expected: string[] = [];
      for (const each of manuscripts) {
        const { id: manuscriptId, version: expectedVersion } = await now(each);
        const comment = { manuscriptId, expectedVersion, content: { kicker: `${random()}` } };
        const { content, ...command } = comment;
        done(await server.get(useCases.edit).execute(admin, { ...command, patch: content }));
        if (judgeRight(actor, 'READ', await subjectOf(each)) === 'ALLOWED') expected.push(manuscriptId);
      }
      const heard: unknown[] = [];
      while (heard.length < expected.length) {
        const message = await live.next();
        heard.push(
          (message?.data?.['newsroomChanged']?.['manuscript'] as { articleId: string } | null)?.articleId,
        );
      }
      expect(heard.sort()).toEqual(expected.sort());
      live.stop();
    }
  });

  /** Facts of all kinds, as they would be after a long day: what follows from them is worked out below by hand. */
  async function liveThroughADay(): Promise<{ id: string }[]> {
    const all = await server
      .get(Database)
      .reader.query<{ id: string }[]>('SELECT id FROM manuscripts ORDER BY id');
    const facts: [column: string, values: readonly (string | null)[]][] = [
      ['state', ['DRAFT', 'IN_REVIEW', 'IN_REVIEW', 'APPROVED', 'PUBLISHED', 'SPIKED']],
      ['due_at', [null, null, '2036-03-02T09:00:00.000Z']],
      ['upstream', [null, 'CURRENT', 'UPDATE', 'HOLD', 'KILL']],
      ['missed_schedule', [null, '{"dueAt":"","missedAt":"","refusals":[]}']],
      ['sent_back_to_id', [null, ...people.map(({ actor }) => actor.id)]],
      ['content_changed_by_id', people.map(({ actor }) => actor.id)],
    ];
    for (const { id } of all) {
      const set = facts.map(([column, values]) => {
        const value = pick(values);
        return `${column} = ${value === null ? 'NULL' : `'${value}'`}`;
      });
      const { writer } = server.get(Database);
      await writer.query(`UPDATE manuscripts SET ${set.join(', ')} WHERE id = '${id}'`);
    }
    return all;
  }

  /** The lists in which a manuscript waits for somebody, by the function. */
  function listsFor(
    { actor: { id } }: Person,
    of: ManuscriptEntity,
    takesTwo: boolean,
    verdict: (right: Right) => string,
  ): string[] {
    const { state, upstream, assigneeId, createdById } = of;
    const may = (right: Right): boolean => verdict(right) === 'ALLOWED';
    const isFinished = ['PUBLISHED', 'SPIKED', 'KILLED'].includes(state);
    const isAsked = upstream !== null && upstream !== 'CURRENT' && !['SPIKED', 'KILLED'].includes(state);
    const isTheirs = assigneeId === id || createdById === id;
    const waits = {
      assigned: assigneeId === id && (!isFinished || of.dueAt !== null),
      sentBack: of.sentBackToId === id,
      toReview: state === 'IN_REVIEW' && (of.contentChangedById !== id || !takesTwo) && may('REVIEW'),
      missedSchedules: of.missedSchedule !== null && may('PUBLISH'),
      upstreamChanges: isAsked && (isTheirs || (upstream !== 'UPDATE' && may('REVIEW'))),
    };
    return may('READ') ? Object.entries(waits).flatMap(([name, isThere]) => (isThere ? [name] : [])) : [];
  }

  it('have what waits for them where they may act on it, and count what they may read', async () => {
    const all = await liveThroughADay();
    const lists = ['assigned', 'sentBack', 'toReview', 'missedSchedules', 'upstreamChanges'];
    const document = `{
      myWork { ${lists.map((name) => `${name} { count hasMore manuscripts(first: 100) { totalCount edges { node { articleId } } } }`).join(' ')} }
      manuscriptCounts { states { state count } }
    }`;
    interface List {
      count: number;
      hasMore: boolean;
      manuscripts: { totalCount: number; edges: { node: { articleId: string } }[] };
    }
    let waiting = 0;
    for (const person of people) {
      const expected = new Map<string, string[]>(lists.map((name) => [name, []]));
      const states = new Map<string, number>();
      for (const each of all) {
        const manuscript = await now(each);
        const subject = await subjectOf(manuscript);
        const verdict = (right: Right): string => judgeRight(person.actor, right, subject);
        const takesTwo = (await sectionOf(manuscript))?.policy.fourEyes === true;
        for (const name of listsFor(person, manuscript, takesTwo, verdict))
          expected.get(name)?.push(manuscript.id);
        if (verdict('READ') !== 'ALLOWED') continue;
        states.set(manuscript.state, (states.get(manuscript.state) ?? 0) + 1);
      }
      const { data, errors } = await server.query<{
        myWork: Record<string, List>;
        manuscriptCounts: { states: { state: string; count: number }[] };
      }>(document, {}, { token: person.token });
      expect(errors).toEqual([]);
      for (const [name, ids] of expected) {
        const found = data?.myWork[name];
        const listed = found?.manuscripts.edges.map(({ node }) => node.articleId) ?? [];
        expect([name, ...listed.sort()]).toEqual([name, ...ids.sort()]);
        expect(found).toMatchObject({ count: ids.length, hasMore: false });
        expect(found?.manuscripts.totalCount).toBe(ids.length);
        waiting += ids.length;
      }
      const counted = data?.manuscriptCounts.states.filter(({ count }) => count > 0) ?? [];
      expect(new Map(counted.map(({ state, count }) => [state, count]))).toEqual(states);
    }
    expect(waiting).toBeGreaterThan(0);
  });
});

const rightsCodes: readonly string[] = [
  'NOT_FOUND',
  'FORBIDDEN',
  'NOT_AN_EDITOR',
  'SCOPE_MISSING',
  'BEYOND_YOUR_REACH',
  'NOT_YOUR_SECTION',
];

function done(outcome: Outcome): ManuscriptEntity {
  if ('manuscript' in outcome) return outcome.manuscript;
  throw new Error(JSON.stringify(outcome));
}

async function granted(change: Promise<object>): Promise<void> {
  const outcome = await change;
  if ('refusals' in outcome) throw new Error(JSON.stringify(outcome));
}
