import { CarryOutDue } from '@kopij/articles';
import { countStatements, type FixedClock } from '@kopij/testing';
import { Clock } from '@kopij/platform';
import { at, openDeskOverHttp, type DeskOverHttp, type SeenManuscript } from './testing/desk-over-http.js';

let desk: DeskOverHttp;
let clock: FixedClock;
beforeAll(async () => {
  desk = await openDeskOverHttp();
  clock = desk.server.get<FixedClock>(Clock as unknown as typeof FixedClock);
});
beforeEach(() => {
  clock.set(new Date('2026-03-02T09:00:00.000Z'));
});
afterAll(() => desk.server.close());

const noon = { localTime: '2026-03-02T12:00', timeZone: 'Europe/Amsterdam' };
const six = '2026-03-02T18:00:00.000Z';

async function carryOut(): Promise<void> {
  while (await desk.server.get(CarryOutDue).next());
}

const draft = (content = {}): Promise<SeenManuscript> =>
  desk.done('createManuscript', desk.tokens.reporter, { content: desk.story(content) });

describe('the workflow over HTTP', () => {
  it('schedules, shows what is planned, and reports what could not be carried out', async () => {
    const { editor } = desk.tokens;
    const fresh = await draft();
    const planned = await desk.done('scheduleManuscript', editor, { ...at(fresh), revision: 1, ...noon });
    expect(planned.state).toBe('SCHEDULED');
    const plans = `query ($id: ID!) { manuscript(id: $id) {
      state scheduledFor
      schedules { action dueAt localTime timeZone revision plannedBy { name } }
      missedSchedule { dueAt reasons explanations }
    } }`;
    expect(await desk.look(plans, { id: fresh.id })).toEqual({
      manuscript: {
        state: 'SCHEDULED',
        scheduledFor: '2026-03-02T11:00:00.000Z',
        schedules: [
          {
            action: 'publish',
            dueAt: '2026-03-02T11:00:00.000Z',
            ...noon,
            revision: 1,
            plannedBy: { name: 'editor' },
          },
        ],
        missedSchedule: null,
      },
    });

    const held = await desk.done('setEmbargo', editor, { ...at(planned), at: six });
    clock.set(new Date('2026-03-02T11:00:00.000Z'));
    await carryOut();
    expect(await desk.look(plans, { id: held.id })).toMatchObject({
      manuscript: {
        state: 'APPROVED',
        schedules: [],
        missedSchedule: {
          dueAt: '2026-03-02T11:00:00.000Z',
          reasons: ['UNDER_EMBARGO'],
          explanations: ['This is under embargo until 2 March 2026 at 18:00 UTC. Wait until it has lifted.'],
        },
      },
    });
    const missed = await desk.look<{ manuscripts: { edges: { node: { id: string } }[] } }>(
      '{ manuscripts(filter: { hasMissedSchedule: true }) { edges { node { id } } } }',
    );
    expect(missed.manuscripts.edges).toEqual([{ node: { id: held.id } }]);
  });

  it('refuses a schedule with words for whoever sent it', async () => {
    const fresh = await draft();
    const send = (moment: object) =>
      desk.send('scheduleManuscript', desk.tokens.editor, { ...at(fresh), revision: 1, ...moment });
    expect(await send({ localTime: '2026-03-29T02:30', timeZone: 'Europe/Amsterdam' })).toMatchObject({
      manuscript: null,
      userErrors: [{ code: 'LOCAL_TIME_SKIPPED', field: ['localTime'] }],
    });
    expect(await send({ localTime: '2026-03-29T12:30', timeZone: '+02:00' })).toMatchObject({
      userErrors: [
        {
          code: 'TIME_ZONE_UNKNOWN',
          field: ['timeZone'],
          message: 'There is no time zone +02:00. Use a name such as Europe/Amsterdam.',
        },
      ],
    });
    expect(await send({ localTime: 'x'.repeat(33), timeZone: 'UTC' })).toMatchObject({
      userErrors: [{ code: 'INVALID_INPUT', field: ['localTime'] }],
    });
  });

  it('tells readers of every correction, and of a kill what there is to tell', async () => {
    const { editor } = desk.tokens;
    const article = await desk.published({ headline: 'Brug na tien dagen open' });
    const edited = await desk.done('editManuscript', desk.tokens.reporter, {
      ...at(article),
      content: { headline: 'Brug na twaalf dagen open' },
    });
    const corrected = await desk.done('correctArticle', editor, {
      ...at(edited),
      revision: 2,
      type: 'CORRECTION',
      note: 'In een eerdere versie stond tien dagen.',
    });
    const page = `query ($id: ID!, $slug: String!) {
      article(id: $id) { headline corrections { type text at by } }
      withdrawal(id: $id) { articleId withdrawnAt reason }
      bySlug: withdrawal(slug: $slug) { articleId }
    }`;
    const keys = { id: article.articleId, slug: 'brug-na-tien-dagen-open' };
    expect(await desk.read(page, keys)).toEqual({
      article: {
        headline: 'Brug na twaalf dagen open',
        corrections: [
          {
            type: 'CORRECTION',
            text: 'In een eerdere versie stond tien dagen.',
            at: '2026-03-02T09:00:00.000Z',
            by: 'editor',
          },
        ],
      },
      withdrawal: null,
      bySlug: null,
    });
    await desk.done('killArticle', editor, { ...at(corrected), reason: 'Op last van de rechter.' });
    expect(await desk.read(page, keys)).toEqual({
      article: null,
      withdrawal: {
        articleId: article.articleId,
        withdrawnAt: '2026-03-02T09:00:00.000Z',
        reason: 'Op last van de rechter.',
      },
      bySlug: { articleId: article.articleId },
    });
    const both = await desk.server.query(`{ withdrawal(id: "a", slug: "b") { reason } }`);
    expect(both.errors).toMatchObject([{ extensions: { code: 'BAD_INPUT' } }]);
  });

  it('says of a conflict what both sides changed, with both texts where they clash, and merges the rest', async () => {
    const fresh = await draft();
    const { reporter, editor } = desk.tokens;
    const blocks = (first: string) => [
      { paragraph: { key: 'p1', text: first } },
      { paragraph: { key: 'p2', text: 'De storm is voorbij.' } },
    ];
    await desk.done('editManuscript', editor, {
      ...at(fresh),
      content: { kicker: 'Veer', blocks: blocks('De pont vaart.') },
    });
    const clash = { ...at(fresh), onConflict: 'MERGE', content: { blocks: blocks('Het veer vaart.') } };
    const also = `... on VersionConflict { currentVersion changedBy { name } changedFields changedBlocks yourFields yourBlocks
      clashes { field blockKey base theirs yours } }`;
    expect(await desk.send('editManuscript', reporter, clash, also)).toMatchObject({
      manuscript: null,
      userErrors: [
        {
          code: 'VERSION_CONFLICT',
          currentVersion: 2,
          changedBy: { name: 'editor' },
          changedFields: ['kicker', 'blocks'],
          changedBlocks: ['p1'],
          yourFields: ['blocks'],
          yourBlocks: ['p1'],
          clashes: [
            {
              field: 'blocks',
              blockKey: 'p1',
              base: 'De veerdienst vaart weer.',
              theirs: 'De pont vaart.',
              yours: 'Het veer vaart.',
            },
          ],
        },
      ],
    });
    const mergeable = { ...at(fresh), onConflict: 'MERGE', content: { standfirst: 'Eindelijk.' } };
    await desk.done('editManuscript', reporter, mergeable);
    expect(await desk.look(`{ manuscript(id: "${fresh.id}") { content { kicker standfirst } } }`)).toEqual({
      manuscript: { content: { kicker: 'Veer', standfirst: 'Eindelijk.' } },
    });
  });

  it('answers a command with the same key alike, new blocks and all, and does it once', async () => {
    const { reporter } = desk.tokens;
    const content = desk.story({ blocks: [{ paragraph: { text: 'Nieuw, zonder naam.' } }] });
    const first = await desk.done('createManuscript', reporter, { content, idempotencyKey: 'tab-1' });
    expect(await desk.done('createManuscript', reporter, { content, idempotencyKey: 'tab-1' })).toEqual(
      first,
    );
    const edit = {
      ...at(first),
      content: { blocks: [{ paragraph: { text: 'Nog een zonder naam.' } }] },
      idempotencyKey: 'tab-2',
    };
    const edited = await desk.done('editManuscript', reporter, edit);
    expect(await desk.done('editManuscript', reporter, edit)).toEqual(edited);
    const other = await desk.send('submitManuscript', reporter, { ...at(edited), idempotencyKey: 'tab-2' });
    expect(other.userErrors).toMatchObject([{ code: 'KEY_REUSED', field: ['idempotencyKey'] }]);
  });

  it('explains in the language of the caller what is in the way', async () => {
    const fresh = await draft({ sectionId: desk.buitenland });
    const { manuscript } = await desk.look<{
      manuscript: { allowedActions: { action: string; reasons: string[]; explanations: string[] }[] };
    }>(
      `{ manuscript(id: "${fresh.id}") { allowedActions { action allowed reasons explanations } } }`,
      {},
      'nl',
    );
    expect(manuscript.allowedActions).toEqual(
      expect.arrayContaining([
        {
          action: 'overrideReview',
          allowed: false,
          reasons: ['NOT_AN_ADMIN'],
          explanations: ['Alleen een beheerder kan de beoordeling overslaan. Vraag het een beheerder.'],
        },
        {
          action: 'publish',
          allowed: false,
          reasons: ['REVIEW_REQUIRED'],
          explanations: [
            'De rubriek publiceert alleen beoordeelde kopij. Dien die in, en laat haar goedkeuren.',
          ],
        },
      ]),
    );
  });

  it('shows what differs between two revisions, field by field, block by block and word by word', async () => {
    const fresh = await draft();
    await desk.done('editManuscript', desk.tokens.reporter, {
      ...at(fresh),
      content: {
        headline: 'Veerdienst over de rivier hervat',
        credits: [{ code: 'ANP' }],
        blocks: [
          { paragraph: { key: 'p2', text: 'De storm is nu voorbij.' } },
          { heading: { key: 'h1', text: 'Nieuw' } },
        ],
      },
    });
    const { manuscript } = await desk.look<{ manuscript: { diff: unknown } }>(
      `{ manuscript(id: "${fresh.id}") { diff(from: 1, to: 2) { from to
        fields { field before after words { kind text } } blocks { key change words { kind text } } } } }`,
    );
    expect(manuscript.diff).toEqual({
      from: 1,
      to: 2,
      fields: [
        {
          field: 'headline',
          before: 'Veerdienst over de fjord hervat',
          after: 'Veerdienst over de rivier hervat',
          words: [
            { kind: 'SAME', text: 'Veerdienst over de ' },
            { kind: 'REMOVED', text: 'fjord ' },
            { kind: 'ADDED', text: 'rivier ' },
            { kind: 'SAME', text: 'hervat' },
          ],
        },
        expect.objectContaining({ field: 'credits', before: 'ANP, RTR', after: 'ANP' }),
      ],
      blocks: [
        expect.objectContaining({ key: 'p1', change: 'REMOVED' }),
        {
          key: 'p2',
          change: 'CHANGED',
          words: [
            { kind: 'SAME', text: 'De storm is ' },
            { kind: 'ADDED', text: 'nu ' },
            { kind: 'SAME', text: 'voorbij.' },
          ],
        },
        expect.objectContaining({ key: 'h1', change: 'ADDED' }),
      ],
    });
    const unknown = await desk.server.query(
      `{ manuscript(id: "${fresh.id}") { diff(from: 1, to: 9) { to } } }`,
      {},
      { token: desk.tokens.editor },
    );
    expect(unknown.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  });

  it('costs as many statements in a list of many as in a list of one, plans and corrections included', async () => {
    for (let turn = 0; turn < 5; turn += 1) {
      await desk.done('scheduleManuscript', desk.tokens.editor, {
        ...at(await draft({ headline: `Gepland ${turn}` })),
        revision: 1,
        ...noon,
      });
    }
    const document = `query ($first: Int) { manuscripts(first: $first, filter: { states: [SCHEDULED] }) { edges { node {
      scheduledFor schedules { dueAt plannedBy { name } } missedSchedule { dueAt } embargoBreak { reason }
      allowedActions { explanations } readiness { code } preview { corrections { text } }
    } } } }`;
    const count = (first: number): Promise<number> => countStatements(() => desk.look(document, { first }));
    await count(1);
    expect(await count(5)).toBe(await count(1));
  });
});

describe('an article under embargo', () => {
  const everywhere = `query ($id: ID!, $slug: String!, $other: ID!) {
    article(id: $id) { headline }
    bySlug: article(slug: $slug) { headline }
    node(id: $id) { id }
    withdrawal(id: $id) { articleId }
    articles(first: 100) { totalCount edges { cursor node { id } } }
    oldestFirst: articles(last: 100) { edges { node { id } } }
    ofSection: articles(section: "binnenland") { totalCount edges { node { id } } }
    ofAgency: articles(agency: "ANP") { totalCount edges { node { id } } }
    ofBoth: articles(section: "binnenland", agency: "ANP") { totalCount edges { node { id } } }
    section(slug: "binnenland") { articles(first: 50) { totalCount edges { node { id } } } }
    agencies { articles(first: 5) { edges { node { id } } } }
    box: article(id: $other) { moreFromSection(first: 20) { id } }
  }`;

  it('is to readers as if it were not there, by every way in, until its instant', async () => {
    const { editor } = desk.tokens;
    // What others have planned is over by then.
    clock.set(new Date('2026-03-02T17:00:00.000Z'));
    await carryOut();
    const other = await desk.published({ headline: 'Een ander bericht' });
    const article = await desk.published({ headline: 'Geheim tot zes uur' });
    const keys = { id: article.articleId, slug: 'geheim-tot-zes-uur', other: other.articleId };
    const open = JSON.stringify(await desk.read(everywhere, keys));
    const [, cursor] = /"cursor":"([^"]+)","node":\{"id":"([^"]+)"/.exec(open) ?? [];
    expect(open.split(article.articleId).length).toBeGreaterThan(10);
    const before = await desk.read<{ articles: { totalCount: number } }>('{ articles { totalCount } }');

    await desk.done('setEmbargo', editor, { ...at(article), at: six });
    const closed = await desk.read<{ articles: { totalCount: number } }>(everywhere, keys);
    expect(closed).toMatchObject({ article: null, bySlug: null, node: null, withdrawal: null });
    expect(JSON.stringify(closed)).not.toContain(article.articleId);
    expect(JSON.stringify(closed)).not.toContain('Geheim');
    expect(closed.articles.totalCount).toBe(before.articles.totalCount - 1);
    // A cursor that was handed out before still leads on, and to nothing hidden.
    const page = await desk.read(
      `query ($after: String) { articles(first: 100, after: $after) { edges { node { id } } } }`,
      { after: cursor },
    );
    expect(JSON.stringify(page)).not.toContain(article.articleId);
    for (const field of [
      'manuscript(id: "ID") { preview { headline } }',
      'manuscript(id: "ID") { embargoedUntil }',
    ]) {
      const answer = await desk.server.query(`{ ${field.replace('ID', article.id)} }`);
      expect(answer.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
      expect(JSON.stringify(answer.data)).not.toContain('Geheim');
    }

    clock.set(new Date(six));
    await carryOut();
    expect(await desk.read(everywhere, keys)).toEqual(JSON.parse(open));
  });

  it('is shown before its instant only when one editor asks, and another confirms', async () => {
    const { editor, second } = desk.tokens;
    const article = await desk.published({ headline: 'Vroeger dan gedacht' });
    const held = await desk.done('setEmbargo', editor, { ...at(article), at: six });
    const asked = await desk.done('breakEmbargo', editor, { ...at(held), reason: 'Het is al bekend.' });
    expect(
      await desk.look(
        `{ manuscript(id: "${article.id}") { embargoedUntil embargoBreak { reason askedBy { name } } } }`,
      ),
    ).toEqual({
      manuscript: {
        embargoedUntil: six,
        embargoBreak: { reason: 'Het is al bekend.', askedBy: { name: 'editor' } },
      },
    });
    expect(await desk.read(`{ article(id: "${article.articleId}") { id } }`)).toEqual({ article: null });
    const alone = await desk.send('confirmEmbargoBreak', editor, at(asked));
    expect(alone.userErrors).toMatchObject([{ code: 'SECOND_PERSON_NEEDED' }]);
    await desk.done('confirmEmbargoBreak', second, at(asked));
    expect(await desk.read(`{ article(id: "${article.articleId}") { id } }`)).toEqual({
      article: { id: article.articleId },
    });
  });
});

describe('who may do what, over HTTP', () => {
  it.each([
    ['overrideReview', 'editor', { reason: 'Brand.' }],
    ['scheduleManuscript', 'reporter', { revision: 1, ...noon }],
    ['unscheduleManuscript', 'reporter', {}],
    ['scheduleUnpublish', 'reporter', { ...noon, reason: 'Voorbij.' }],
    ['unscheduleUnpublish', 'reporter', {}],
    ['correctArticle', 'reporter', { revision: 1, type: 'CORRECTION', note: 'Fout.' }],
    ['killArticle', 'reporter', { reason: 'Fout.' }],
    ['breakEmbargo', 'reporter', { reason: 'Fout.' }],
    ['confirmEmbargoBreak', 'reporter', {}],
  ] as const)('%s is closed to the %s, and to who is not signed in', async (mutation, role, input) => {
    const article = await desk.published();
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
    const document = `mutation ($input: ${type}) { it: ${mutation}(input: $input) { manuscript { id } userErrors { code field } } }`;
    const variables = { input: { ...at(article), ...input } };
    const signedIn = await desk.server.query(document, variables, { token: desk.tokens[role] });
    const code = role === 'editor' ? 'NOT_AN_ADMIN' : 'NOT_AN_EDITOR';
    expect(signedIn).toMatchObject({ data: { it: { userErrors: [{ code, field: null }] } }, errors: [] });
    const anonymous = await desk.server.query(document, variables);
    expect(anonymous).toMatchObject({ data: null, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    expect(await desk.look(`{ manuscript(id: "${article.id}") { version state } }`)).toEqual({
      manuscript: { version: article.version, state: 'PUBLISHED' },
    });
  });
});
