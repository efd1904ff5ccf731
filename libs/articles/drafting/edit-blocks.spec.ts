import { type Block, type BlockEdit, placedChanges } from '@kopij/editorial';
import { aParagraph, seededNumbers } from '@kopij/testing';
import { ManuscriptStore } from '../manuscript/manuscript-store.js';
import type { ManuscriptEntity } from '../manuscript/manuscript.entity.js';
import { done, openDesk, refusedWith, seen, type OpenDesk } from '../testing/open-desk.js';
import { EditBlocks } from './edit-blocks.js';
import { EditManuscript } from './edit-manuscript.js';

let desk: OpenDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const put = (block: Block, afterKey: string | null = null): BlockEdit => ({ kind: 'PUT', block, afterKey });

const ask = (
  at: ManuscriptEntity,
  changes: BlockEdit[],
  onConflict: 'MERGE' | 'REFUSE' = 'REFUSE',
  who = desk.reporter,
) => desk.get(EditBlocks).execute(who, { ...seen(at), changes, onConflict });

const contentOf = async ({ id, revision }: ManuscriptEntity) =>
  (await desk.get(ManuscriptStore).revision(desk.database.reader, id, revision)).content;

const [lead, second] = [
  aParagraph('p1', 'De veerdienst vaart weer.'),
  aParagraph('p2', 'De storm is voorbij.'),
];
const third = aParagraph('p3', 'Slot.');

describe('an edit of single blocks', () => {
  it('makes one revision of all its steps, and leaves everything else as it is', async () => {
    const draft = await desk.draft();
    const changes: BlockEdit[] = [
      put(aParagraph('p2', 'De storm ging liggen.')),
      put(third, 'p2'),
      { kind: 'MOVE', key: 'p2', afterKey: null },
      { kind: 'REMOVE', key: 'p1' },
    ];
    const edited = done(await ask(draft, changes));
    expect(edited).toMatchObject({ version: 2, revision: 2 });
    expect(await contentOf(edited)).toEqual({
      ...(await contentOf(draft)),
      blocks: [aParagraph('p2', 'De storm ging liggen.'), third],
    });
  });

  it('that changes nothing makes no revision, and leaves an approval alone', async () => {
    const approved = await desk.approved();
    expect(done(await ask(approved, [put(lead), { kind: 'MOVE', key: 'p2', afterKey: 'p1' }]))).toEqual(
      approved,
    );
    const edited = done(await ask(approved, [put(third, 'p2')]));
    expect(edited).toMatchObject({ state: 'DRAFT', approvedHash: null });
  });

  it.each<[string, BlockEdit, string[]]>([
    ['to remove', { kind: 'REMOVE', key: 'p9' }, ['changes', '1', 'remove', 'key']],
    ['to move', { kind: 'MOVE', key: 'p9', afterKey: null }, ['changes', '1', 'move', 'key']],
    ['to move one behind', { kind: 'MOVE', key: 'p1', afterKey: 'p9' }, ['changes', '1', 'move', 'afterKey']],
    ['to put one behind', put(third, 'p9'), ['changes', '1', 'put', 'afterKey']],
  ])('is refused, and nothing of it done, where there is no block %s', async (_, change, field) => {
    const draft = await desk.draft();
    const outcome = await ask(draft, [put(aParagraph('p1', 'Anders.')), change]);
    expect(outcome).toEqual({ refusals: [{ code: 'BLOCK_UNKNOWN', field, params: { key: 'p9' } }] });
    expect(await desk.now(draft)).toEqual(draft);
  });

  it('is refused where it makes more blocks than can be sent back, and says so of the changes', async () => {
    const blocks = Array.from({ length: 500 }, (_, at) => aParagraph(`a${at}`, `Alinea ${at}.`));
    const draft = await desk.draft({ blocks });
    const outcome = await ask(draft, [put(third)]);
    expect(outcome).toMatchObject({ refusals: [{ code: 'TOO_MANY_BLOCKS', field: ['changes'] }] });
  });

  it('cleans what it puts, as every text that comes in', async () => {
    const draft = await desk.draft();
    const edited = done(await ask(draft, [put(aParagraph('p1', 'Een.\nTwee\u200B.'))]));
    expect((await contentOf(edited)).blocks).toEqual([
      aParagraph('p1', 'Een.'),
      aParagraph('p1-2', 'Twee.'),
      second,
    ]);
  });

  it('is judged like any edit', async () => {
    const draft = await desk.draft();
    const reader = { ...desk.reporter, scopes: ['READ_DRAFTS' as const] };
    expect(refusedWith(await ask(draft, [put(third)], 'REFUSE', reader))).toEqual(['SCOPE_MISSING']);
    await expect(
      desk
        .get(EditBlocks)
        .execute(desk.reporter, { manuscriptId: 'nergens', expectedVersion: 1, changes: [put(third)] }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('under a key that was used is answered alike, and done once', async () => {
    const draft = await desk.draft();
    const command = { ...seen(draft), changes: [put(third, 'p2')], idempotencyKey: 'blokken-1' };
    const first = await desk.get(EditBlocks).execute(desk.reporter, command);
    expect(await desk.get(EditBlocks).execute(desk.reporter, command)).toEqual(first);
    const other = { ...command, changes: [put(third, 'p1')] };
    expect(refusedWith(await desk.get(EditBlocks).execute(desk.reporter, other))).toEqual(['KEY_REUSED']);
  });
});

describe('an edit of single blocks of an older version', () => {
  it('is carried out on that version, and merged into what others made of it', async () => {
    const draft = await desk.draft();
    const theirs = aParagraph('p2', 'De storm ging liggen.');
    await ask(draft, [put(theirs), put(aParagraph('t1', 'Van hen.'), 'p2')], 'REFUSE', desk.editor);
    const yours = aParagraph('p1', 'Het veer vaart.');
    const outcome = await ask(draft, [put(yours), { kind: 'MOVE', key: 'p1', afterKey: 'p2' }], 'MERGE');
    const { blocks } = await contentOf(done(outcome));
    expect(blocks).toEqual([theirs, aParagraph('t1', 'Van hen.'), yours]);
  });

  it('knows the blocks of that version, not those of now', async () => {
    const draft = await desk.draft();
    await ask(draft, [{ kind: 'REMOVE', key: 'p2' }, put(third, 'p1')], 'REFUSE', desk.editor);
    expect(refusedWith(await ask(draft, [put(aParagraph('n1', 'Nieuw.'), 'p3')], 'MERGE'))).toEqual([
      'BLOCK_UNKNOWN',
    ]);
    const merged = done(await ask(draft, [put(aParagraph('n1', 'Nieuw.'), 'p2')], 'MERGE'));
    expect((await contentOf(merged)).blocks.map(({ key }) => key)).toEqual(['p1', 'p3', 'n1']);
  });

  it('is a conflict with both texts where both changed the same block, and unless it asks to be merged', async () => {
    const draft = await desk.draft();
    const [theirs, yours] = [aParagraph('p1', 'De pont vaart.'), aParagraph('p1', 'Het veer vaart.')];
    await ask(draft, [put(theirs)], 'REFUSE', desk.editor);
    expect(await ask(draft, [put(yours)], 'MERGE')).toMatchObject({
      conflict: { clashes: [{ kind: 'BLOCK', blockKey: 'p1', base: lead, theirs, yours }] },
    });
    expect(await ask(draft, [put(third, 'p2')])).toMatchObject({
      conflict: { theirs: { blocks: ['p1'] }, yours: { blocks: ['p3'] }, clashes: [] },
    });
  });

  it('hears what the merge took from others, and nothing else', async () => {
    const draft = await desk.draft();
    const theirs = aParagraph('p2', 'De storm ging liggen.');
    const patch = { kicker: 'Veer', blocks: [lead, aParagraph('t1', 'Van hen.'), theirs] };
    await desk.act(EditManuscript, desk.editor, draft, { patch });
    const outcome = await ask(draft, [put(aParagraph('p1', 'Het veer vaart.'))], 'MERGE');
    expect(outcome).toMatchObject({ manuscript: { version: 3 } });
    expect('merged' in outcome && outcome.merged).toEqual({
      ...{ manuscriptId: draft.id, seenVersion: 1, currentVersion: 2 },
      fields: ['kicker', 'blocks'],
      blocks: [
        { key: 't1', change: 'ADDED', after: aParagraph('t1', 'Van hen.'), afterKey: 'p1' },
        { key: 'p2', change: 'CHANGED', after: theirs, afterKey: 't1' },
      ],
    });
    const nothing = await ask(draft, [put(theirs)], 'MERGE');
    expect(nothing).toMatchObject({ manuscript: { version: 3 }, merged: { currentVersion: 3 } });
    expect(await ask(done(outcome), [put(third, 'p2')], 'MERGE')).not.toHaveProperty('merged');
  });
});

describe('random edits of single blocks', () => {
  it('give the same content as the whole body would, merged or not', async () => {
    const random = seededNumbers(13);
    const pick = (below: number): number => Math.floor(random() * below);
    const edited = (blocks: readonly Block[], name: string): Block[] => {
      const body = [...blocks];
      for (let step = 0; step < 4; step += 1) {
        const at = pick(body.length + 1);
        const kind = pick(4);
        const key = body[at]?.key;
        if (kind === 0 || key === undefined)
          body.splice(at, 0, aParagraph(`${name}${step}`, `Nieuw ${name}${step}.`));
        else if (kind === 1) body[at] = aParagraph(key, `Anders, door ${name}${step}.`);
        else if (kind === 2) body.splice(at, 1);
        else body.splice(pick(body.length), 0, ...body.splice(at, 1));
      }
      return body;
    };
    const start = Array.from({ length: 8 }, (_, at) => aParagraph(`p${at}`, `Alinea ${at}.`));
    let merges = 0;
    for (let round = 0; round < 30; round += 1) {
      const [one, other] = [await desk.draft({ blocks: start }), await desk.draft({ blocks: start })];
      const isStale = round % 2 === 1;
      if (isStale) {
        const patch = { blocks: edited(start, 't') };
        for (const draft of [one, other]) await desk.act(EditManuscript, desk.editor, draft, { patch });
      }
      const yours = edited(start, 'y');
      const changes = placedChanges(start, yours).flatMap(({ key, change, after, afterKey }): BlockEdit[] => {
        if (!after) return [{ kind: 'REMOVE', key }];
        return [
          put(after, afterKey),
          ...(change === 'ADDED' ? [] : [{ kind: 'MOVE' as const, key, afterKey }]),
        ];
      });
      if (changes.length === 0) continue;
      const steps = await ask(one, changes, 'MERGE');
      const command = { ...seen(other), patch: { blocks: yours }, onConflict: 'MERGE' as const };
      const whole = await desk.get(EditManuscript).execute(desk.reporter, command);
      expect('conflict' in steps).toBe('conflict' in whole);
      if ('conflict' in whole) continue;
      merges += isStale ? 1 : 0;
      expect(await contentOf(done(steps))).toEqual(await contentOf(done(whole)));
    }
    expect(merges).toBeGreaterThan(2);
  });
});
