import { SetReach } from '@kopij/identity';
import { at, openDeskOverHttp, type DeskOverHttp, type SeenManuscript } from '../testing/desk-over-http.js';

let desk: DeskOverHttp;
beforeAll(async () => {
  desk = await openDeskOverHttp();
});
afterAll(() => desk.server.close());

const block = `__typename ... on Paragraph { key runs { text } } ... on Heading { key runs { text } }`;
const merged = `merged { fields blocks by { name } changes { key change afterKey block { ${block} } } }`;
const conflict = `... on VersionConflict {
  manuscript { id version content { kicker blocks { ${block} } } }
  clashes { field blockKey base theirs yours theirsBy { name } words { kind text }
    baseBlock { ${block} } theirsBlock { ${block} } yoursBlock { ${block} } } }`;

interface Payload {
  manuscript: { version: number } | null;
  merged: object | null;
  userErrors: { code: string; field: string[] | null }[];
}

const paragraph = (key: string, text: string) => ({ paragraph: { key, text } });
const put = (key: string, text: string, afterKey?: string) => ({
  put: { block: paragraph(key, text), afterKey },
});
const shown = (key: string, text: string) => ({ __typename: 'Paragraph', key, runs: [{ text }] });

async function edit(
  token: string,
  mutation: 'editBlocks' | 'editManuscript',
  input: object,
): Promise<Payload> {
  const type = mutation === 'editBlocks' ? 'EditBlocksInput' : 'EditManuscriptInput';
  const document = `mutation ($input: ${type}!) { it: ${mutation}(input: $input) {
    manuscript { version } ${merged} userErrors { code field ${conflict} } } }`;
  const { data, errors } = await desk.server.query<{ it: Payload }>(document, { input }, { token });
  if (!data) throw new Error(JSON.stringify(errors));
  return data.it;
}

const editBlocks = (token: string, seen: SeenManuscript, changes: object[], onConflict?: string) =>
  edit(token, 'editBlocks', { ...at(seen), changes, onConflict });

const bodyOf = async ({ id }: SeenManuscript): Promise<unknown> => {
  const document = `query ($id: ID!) { manuscript(id: $id) { content { headline blocks { ${block} } } } }`;
  return (await desk.look<{ manuscript: { content: unknown } }>(document, { id })).manuscript.content;
};

describe('blocks over HTTP', () => {
  it('are put, moved and removed, and nothing else changes', async () => {
    const draft = await desk.draft();
    const changes = [
      put('p2', 'De storm ging liggen.'),
      { put: { block: { heading: { key: 'h1', text: 'Nieuw' } }, afterKey: 'p1' } },
      { put: { block: { paragraph: { key: 'slot', text: 'Slot.' } }, afterKey: 'h1' } },
      { move: { key: 'slot', afterKey: 'p2' } },
      { remove: { key: 'p1' } },
    ];
    expect(await editBlocks(desk.tokens.reporter, draft, changes)).toEqual({
      manuscript: { version: 2 },
      merged: null,
      userErrors: [],
    });
    expect(await bodyOf(draft)).toEqual({
      headline: 'Veerdienst over de fjord hervat',
      blocks: [
        { __typename: 'Heading', key: 'h1', runs: [{ text: 'Nieuw' }] },
        shown('p2', 'De storm ging liggen.'),
        shown('slot', 'Slot.'),
      ],
    });
  });

  it('need a key that is there, or nothing is done', async () => {
    const draft = await desk.draft();
    const { manuscript, userErrors } = await editBlocks(desk.tokens.reporter, draft, [
      put('p1', 'Anders.'),
      { move: { key: 'weg', afterKey: 'p1' } },
    ]);
    expect(manuscript).toBeNull();
    expect(userErrors).toMatchObject([{ code: 'BLOCK_UNKNOWN', field: ['changes', '1', 'move', 'key'] }]);
    expect(await bodyOf(draft)).toMatchObject({
      blocks: [{ runs: [{ text: 'De veerdienst vaart weer.' }] }, {}],
    });
  });

  it.each<[what: string, changes: object[], field: string[]]>([
    ['there is none', [], ['changes']],
    ['there are too many', Array.from({ length: 501 }, () => ({ remove: { key: 'p1' } })), ['changes']],
    ['a key is none', [{ remove: { key: 'p 1' } }], ['changes', '0', 'remove', 'key']],
    ['a place is none', [put('p9', 'x', 'p 1')], ['changes', '0', 'put', 'afterKey']],
    [
      'a block has no text',
      [{ put: { block: { paragraph: {} } } }],
      ['changes', '0', 'put', 'block', 'paragraph', 'text'],
    ],
  ])('are refused where %s', async (_, changes, field) => {
    const draft = await desk.draft();
    const { userErrors } = await editBlocks(desk.tokens.reporter, draft, changes);
    expect(userErrors).toMatchObject([{ code: 'INVALID_INPUT', field }]);
  });

  it('are not there for whoever may not read the manuscript, nor editable without a right to write', async () => {
    const draft = await desk.draft();
    const freelancer = await desk.server.hire('REPORTER', 'Free Lancer');
    const admin = (await desk.server.hire('ADMIN')).actor;
    await desk.server.get(SetReach).execute(admin, { userId: freelancer.actor.id, reach: 'OWN' });
    await expect(editBlocks(freelancer.token, draft, [put('p1', 'Anders.')])).rejects.toThrow('NOT_FOUND');
    const reader = await desk.server.hire('EDITOR', 'leest alleen', ['READ_DRAFTS']);
    const { userErrors } = await editBlocks(reader.token, draft, [put('p1', 'Anders.')]);
    expect(userErrors).toMatchObject([{ code: 'SCOPE_MISSING' }]);
  });
});

describe('what somebody else has changed', () => {
  const theirs = {
    kicker: 'Veer',
    blocks: [
      paragraph('p1', 'De pont vaart weer.'),
      paragraph('t1', 'Van hen.'),
      paragraph('p2', 'De storm is voorbij.'),
    ],
  };

  it('is told of a merge, block by block, with whose it is', async () => {
    const draft = await desk.draft();
    await desk.done('editManuscript', desk.tokens.editor, { ...at(draft), content: theirs });
    const answer = await editBlocks(
      desk.tokens.reporter,
      draft,
      [put('p2', 'De storm ging liggen.')],
      'MERGE',
    );
    expect(answer).toEqual({
      manuscript: { version: 3 },
      merged: {
        fields: ['kicker', 'blocks'],
        blocks: ['p1', 't1'],
        by: [{ name: 'editor' }],
        changes: [
          { key: 'p1', change: 'CHANGED', afterKey: null, block: shown('p1', 'De pont vaart weer.') },
          { key: 't1', change: 'ADDED', afterKey: 'p1', block: shown('t1', 'Van hen.') },
        ],
      },
      userErrors: [],
    });
    const whole = { ...at(draft), content: { standfirst: 'Eindelijk.' }, onConflict: 'MERGE' };
    expect(await edit(desk.tokens.second, 'editManuscript', whole)).toMatchObject({
      merged: { fields: ['kicker', 'blocks'], by: [{ name: 'reporter' }, { name: 'editor' }] },
    });
  });

  it('is shown of a conflict: all three, whose it is, the words that differ, and the manuscript of now', async () => {
    const draft = await desk.draft();
    const second = await desk.done('editManuscript', desk.tokens.second, {
      ...at(draft),
      content: { blocks: theirs.blocks },
    });
    await desk.done('editManuscript', desk.tokens.editor, { ...at(second), content: { kicker: 'Veer' } });
    const content = {
      kicker: 'Fjord',
      blocks: [paragraph('p1', 'Het veer vaart weer.'), paragraph('p2', 'De storm is voorbij.')],
    };
    const { userErrors, ...answer } = await edit(desk.tokens.reporter, 'editManuscript', {
      ...at(draft),
      content,
      onConflict: 'MERGE',
    });
    expect(answer).toEqual({ manuscript: null, merged: null });
    expect(userErrors).toMatchObject([
      {
        code: 'VERSION_CONFLICT',
        manuscript: {
          version: 3,
          content: { kicker: 'Veer', blocks: [shown('p1', 'De pont vaart weer.'), {}, {}] },
        },
        clashes: [
          {
            ...{ field: 'kicker', blockKey: null, base: null, theirs: 'Veer', yours: 'Fjord' },
            ...{ baseBlock: null, theirsBlock: null, yoursBlock: null },
            theirsBy: { name: 'editor' },
          },
          {
            ...{ field: 'blocks', blockKey: 'p1' },
            baseBlock: shown('p1', 'De veerdienst vaart weer.'),
            theirsBlock: shown('p1', 'De pont vaart weer.'),
            yoursBlock: shown('p1', 'Het veer vaart weer.'),
            theirsBy: { name: 'second' },
            words: [
              { kind: 'REMOVED', text: 'De pont ' },
              { kind: 'ADDED', text: 'Het veer ' },
              { kind: 'SAME', text: 'vaart weer.' },
            ],
          },
        ],
      },
    ]);
  });

  it('is shown of any conflict, also where nothing clashes', async () => {
    const draft = await desk.draft();
    await desk.done('editManuscript', desk.tokens.editor, { ...at(draft), content: { kicker: 'Veer' } });
    const { userErrors } = await editBlocks(desk.tokens.reporter, draft, [put('p1', 'Anders.')]);
    expect(userErrors).toMatchObject([{ manuscript: { version: 2 }, clashes: [] }]);
  });

  it('is not shown again, under the same key, to whoever may not read it any more', async () => {
    const freelancer = await desk.server.hire('REPORTER', 'Free Lancer');
    const admin = (await desk.server.hire('ADMIN')).actor;
    const draft = await desk.draft();
    await desk.done('editManuscript', desk.tokens.editor, { ...at(draft), content: theirs });
    const changes = [put('p1', 'Anders.')];
    const input = { ...at(draft), changes, onConflict: 'MERGE', idempotencyKey: 'mijn-blokken' };
    const first = await edit(freelancer.token, 'editBlocks', input);
    expect(first.userErrors).toMatchObject([{ clashes: [{ theirs: 'De pont vaart weer.' }] }]);
    expect(await edit(freelancer.token, 'editBlocks', input)).toEqual(first);
    await desk.server.get(SetReach).execute(admin, { userId: freelancer.actor.id, reach: 'OWN' });
    await expect(edit(freelancer.token, 'editBlocks', input)).rejects.toThrow('NOT_FOUND');
  });
});
