import { UnitOfWork } from '@kopij/platform';
import { aParagraph } from '@kopij/testing';
import { EditManuscript } from '../drafting/edit-manuscript.js';
import { RestoreRevision } from '../drafting/restore-revision.js';
import { FillManuscriptSearch } from '../manuscript/fill-manuscript-search.js';
import { openDesk, type OpenDesk } from '../testing/open-desk.js';
import { ManuscriptList } from './manuscript-list.js';

describe('the manuscripts with some words', () => {
  let desk: OpenDesk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk.close());

  async function found(search: string): Promise<string[]> {
    const list = desk.get(ManuscriptList);
    const page = await list.page(desk.editor, { search }, 'UPDATED_NEWEST_FIRST', {
      direction: 'FORWARD',
      limit: 20,
      cursor: null,
    });
    expect(await list.count(desk.editor, { search }, 'UPDATED_NEWEST_FIRST')).toBe(page.length);
    return page.map(({ id }) => id);
  }

  it('are those whose working copy has them now, published or not', async () => {
    const draft = await desk.draft({
      headline: 'Bommen op Charkov',
      blocks: [aParagraph('p1', 'Oekraïense huizen zijn geraakt.')],
    });
    expect(await found('bom')).toEqual([draft.id]);
    expect(await found('oekraiens huis')).toEqual([draft.id]);
    expect(await found('"bom"')).toEqual([]);
    expect(await found('bom -huis')).toEqual([]);
    expect(await found('—')).toEqual([]);
    expect(await found('"')).toEqual([]);

    desk.clock.advance(1_000);
    const edited = await desk.act(EditManuscript, desk.reporter, draft, {
      patch: { headline: 'Raketten op Charkov' },
    });
    expect(await found('bom')).toEqual([]);
    expect(await found('raket')).toEqual([draft.id]);

    desk.clock.advance(1_000);
    await desk.act(RestoreRevision, desk.reporter, edited, { from: 1 });
    expect(await found('bom')).toEqual([draft.id]);
    expect(await found('raket')).toEqual([]);
  });

  it('are found too where they were there before there was a search', async () => {
    const { id } = await desk.draft({ headline: 'Kernreactor stilgelegd' });
    await desk.get(UnitOfWork).transaction(async (tx) => {
      await tx.query('DELETE FROM manuscript_texts');
      await tx.query('DELETE FROM manuscript_search');
      await tx.query('INSERT INTO unindexed_manuscripts (manuscript_id) SELECT id FROM manuscripts');
    });
    expect(await found('reactor')).toEqual([]);
    const filling = new FillManuscriptSearch(desk.get(UnitOfWork));
    while (await filling.next());
    expect(await found('reactor')).toEqual([id]);
    expect(await found('bom')).toHaveLength(1);
  });
});
