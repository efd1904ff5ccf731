import { at, openDeskOverHttp, type DeskOverHttp } from '../testing/desk-over-http.js';

let desk: DeskOverHttp;
beforeAll(async () => {
  desk = await openDeskOverHttp();
});
afterAll(() => desk.server.close());

describe('the workflow over HTTP', () => {
  it('says of a conflict what both sides changed, with both texts where they clash, and merges the rest', async () => {
    const fresh = await desk.draft();
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

  it('shows what differs between two revisions, field by field, block by block and word by word', async () => {
    const fresh = await desk.draft();
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

  it('compares word by word only as much as one request may ask, in however many differences', async () => {
    const fresh = await desk.draft();
    const long = (word: string) => ({
      blocks: [{ paragraph: { key: 'p2', text: `${word}: ${'zin '.repeat(5_000)}` } }],
    });
    let edited = fresh;
    for (const word of ['Lang', 'Langer']) {
      edited = await desk.done('editManuscript', desk.tokens.reporter, {
        ...at(edited),
        content: long(word),
      });
    }
    const fields = 'blocks { words { kind } }';
    const many = Array.from({ length: 4 }, (_, number) => `d${number}: diff(from: 2, to: 3) { ${fields} }`);
    const { manuscript } = await desk.look<{
      manuscript: Record<string, { blocks: { words: { kind: string }[] }[] }>;
    }>(`{ manuscript(id: "${fresh.id}") { ${many.join(' ')} } }`);
    const wholes = Object.values(manuscript).map(({ blocks }) => blocks[0]?.words.length === 2);
    expect(wholes).toEqual([false, false, true, true]);
  });

  it('shows what readers would see change, as long as they see something', async () => {
    const document = (id: string, args = '') => `{ manuscript(id: "${id}") { diffFromLive${args} { from to
      fields { field before after } blocks { key change } } } }`;
    interface Shown {
      manuscript: { diffFromLive: unknown };
    }
    const fresh = await desk.draft();
    expect(await desk.look<Shown>(document(fresh.id))).toEqual({ manuscript: { diffFromLive: null } });

    const live = await desk.published();
    const same = { from: 1, to: 1, fields: [], blocks: [] };
    expect(await desk.look<Shown>(document(live.id))).toEqual({ manuscript: { diffFromLive: same } });
    let edited = live;
    for (const headline of ['Veerboot vaart', 'Veerboot vaart weer']) {
      edited = await desk.done('editManuscript', desk.tokens.editor, {
        ...at(edited),
        content: { headline },
      });
    }
    const before = 'Veerdienst over de fjord hervat';
    const to = (number: number, after: string): Shown => ({
      manuscript: {
        diffFromLive: { from: 1, to: number, fields: [{ field: 'headline', before, after }], blocks: [] },
      },
    });
    expect(await desk.look<Shown>(document(live.id))).toEqual(to(3, 'Veerboot vaart weer'));
    expect(await desk.look<Shown>(document(live.id, '(to: 2)'))).toEqual(to(2, 'Veerboot vaart'));
    const { tokens, server } = desk;
    const unknown = await server.query(document(live.id, '(to: 9)'), {}, { token: tokens.editor });
    expect(unknown.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  });

  it('gives a revision by its number, and none where there is none', async () => {
    const fresh = await desk.draft();
    const content = { headline: 'Veerboot vaart' };
    await desk.done('editManuscript', desk.tokens.reporter, { ...at(fresh), content });
    const one = 'number content { headline } createdBy { name }';
    expect(
      await desk.look(
        `{ manuscript(id: "${fresh.id}") { first: revisionByNumber(number: 1) { ${one} }
          second: revisionByNumber(number: 2) { ${one} } third: revisionByNumber(number: 3) { ${one} }
          below: revisionByNumber(number: 0) { ${one} } } }`,
      ),
    ).toEqual({
      manuscript: {
        first: {
          number: 1,
          content: { headline: 'Veerdienst over de fjord hervat' },
          createdBy: { name: 'reporter' },
        },
        second: { number: 2, content, createdBy: { name: 'reporter' } },
        third: null,
        below: null,
      },
    });
  });
});

describe('manuscripts over HTTP', () => {
  it('tell who came second that somebody was first', async () => {
    const fresh = await desk.draft();
    const { id, version } = fresh;
    await desk.done('editManuscript', desk.tokens.editor, {
      ...at(fresh),
      content: { headline: 'Van de een' },
    });

    const late = await desk.server.query(
      `mutation ($id: ID!, $version: Int!, $content: ContentInput!) {
        editManuscript(input: { manuscriptId: $id, expectedVersion: $version, content: $content }) {
          manuscript { id }
          userErrors { code ... on VersionConflict { currentVersion changedFields changedBy { name } } }
        }
      }`,
      { id, version, content: { headline: 'Van de ander' } },
      { token: desk.tokens.reporter },
    );
    expect(late.data).toEqual({
      editManuscript: {
        manuscript: null,
        userErrors: [
          {
            code: 'VERSION_CONFLICT',
            currentVersion: 2,
            changedFields: ['headline'],
            changedBy: { name: 'editor' },
          },
        ],
      },
    });
  });
});
