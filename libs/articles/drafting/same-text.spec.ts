import type { Block, Run } from '@kopij/editorial';
import { UnitOfWork } from '@kopij/platform';
import { ManuscriptStore } from '../manuscript/manuscript-store.js';
import type { ManuscriptEntity } from '../manuscript/manuscript.entity.js';
import { done, openDesk, seen, type OpenDesk } from '../testing/open-desk.js';
import { EditManuscript } from './edit-manuscript.js';

let desk: OpenDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const run = (text: string, ...marks: Run['marks']): Run => ({ text, marks, href: null });
const bodyOf = (...runs: Run[]): Block[] => [{ key: 'p1', type: 'PARAGRAPH', runs }];
const edit = (at: ManuscriptEntity, blocks: Block[], who = desk.reporter) =>
  desk.act(EditManuscript, who, at, { patch: { blocks } });
const runsOf = async ({ id, revision }: ManuscriptEntity) => {
  const { content } = await desk.get(ManuscriptStore).revision(desk.database.reader, id, revision);
  return content.blocks.flatMap((block) => ('runs' in block ? block.runs : []));
};

const whole = bodyOf(run('De veerdienst vaart '), run('weer', 'BOLD', 'ITALIC'));
const inPieces = bodyOf(
  run('De veer'),
  run('dienst vaart '),
  run('', 'CODE'),
  run('we', 'ITALIC', 'BOLD'),
  run('er', 'BOLD', 'ITALIC'),
);

describe('the same text in other runs', () => {
  it('is no change: no revision, no version, and an approval stands', async () => {
    const approved = await desk.approved({ blocks: whole });
    expect(await edit(approved, inPieces)).toEqual(approved);
    expect(await desk.now(approved)).toMatchObject({ state: 'APPROVED', revision: 1 });
  });

  it('is stored in one form', async () => {
    const draft = await desk.draft({ blocks: inPieces });
    expect(await runsOf(draft)).toEqual([run('De veerdienst vaart '), run('weer', 'BOLD', 'ITALIC')]);
  });

  it('is no change of text that was stored before there was one form', async () => {
    const draft = await desk.draft();
    const store = desk.get(ManuscriptStore);
    const old = await desk.get(UnitOfWork).transaction(async (tx) => {
      const copy = await store.lock(tx, draft.id);
      if (!copy) throw new Error('It has just been made.');
      await store.revise(tx, copy, { ...copy.content, blocks: inPieces }, desk.reporter, new Date());
      await store.update(tx, copy.manuscript);
      return copy.manuscript;
    });
    expect(await edit(old, inPieces)).toMatchObject({ revision: old.revision });
    expect(await edit(old, whole)).toMatchObject({ revision: old.revision });
    const headline = await desk.act(EditManuscript, desk.reporter, old, {
      patch: { headline: old.headline },
    });
    expect(headline).toMatchObject({ revision: old.revision });
  });

  it('is no side of a conflict', async () => {
    const draft = await desk.draft({ blocks: whole });
    const theirs = bodyOf(run('De pont vaart weer'));
    await edit(draft, theirs, desk.editor);
    const command = {
      ...seen(draft),
      onConflict: 'MERGE' as const,
      patch: { kicker: 'Veer', blocks: inPieces },
    };
    const merged = done(await desk.get(EditManuscript).execute(desk.reporter, command));
    expect(await runsOf(merged)).toEqual([run('De pont vaart weer')]);
  });
});
