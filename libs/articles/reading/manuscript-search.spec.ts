import { toInstant, UnitOfWork } from '@kopij/platform';
import { SearchIndex } from '@kopij/search';
import { aParagraph } from '@kopij/testing';
import { EditManuscript } from '../drafting/edit-manuscript.js';
import { RestoreRevision } from '../drafting/restore-revision.js';
import { FillManuscriptSearch } from '../manuscript/fill-manuscript-search.js';
import { manuscriptLanguage, manuscriptSearch } from '../manuscript/manuscript-search.js';
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

  it('are those that an agency is credited in, by any of its names, with or without words', async () => {
    const { reader } = desk.database;
    const agencies = await reader.query<{ id: string; code: string }[]>(
      `SELECT id, code FROM agencies WHERE code IN ('ANP', 'RTR')`,
    );
    const idOf = (code: string): string => agencies.find((each) => each.code === code)?.id ?? '';
    const credited = async (agencyId: string, search?: string): Promise<string[]> => {
      const selection = search === undefined ? { agencyId } : { agencyId, search };
      const page = await desk.get(ManuscriptList).page(desk.editor, selection, 'CREATED_NEWEST_FIRST', {
        direction: 'FORWARD',
        limit: 20,
        cursor: null,
      });
      return page.map(({ id }) => id);
    };
    const by = (...codes: string[]) => codes.map((code) => ({ code, role: 'SOURCE' as const }));
    const before = { anp: await credited(idOf('ANP')), rtr: await credited(idOf('RTR')) };
    const one = await desk.draft({ headline: 'Zeehond gered', credits: by('anp', 'Reuters') });
    desk.clock.advance(1_000);
    const other = await desk.draft({ headline: 'Zeearend gezien', credits: by('RTR') });
    expect(await credited(idOf('ANP'))).toEqual([one.id, ...before.anp]);
    expect(await credited(idOf('RTR'))).toEqual([other.id, one.id, ...before.rtr]);
    expect(await credited(idOf('RTR'), 'zeehond')).toEqual([one.id]);
    expect(await credited(idOf('RTR'), '—')).toEqual([]);
    expect(await credited('nergens')).toEqual([]);

    await desk.act(EditManuscript, desk.reporter, one, { patch: { credits: by('ANP') } });
    expect(await credited(idOf('RTR'))).toEqual([other.id, ...before.rtr]);
  });

  it('are found by agency too where they were indexed before there were marks', async () => {
    const { id } = await desk.draft({ headline: 'Watersnood' });
    await desk.get(UnitOfWork).transaction(async (tx) => {
      const index = new SearchIndex(manuscriptSearch);
      const text = { head: ['Watersnood'], text: [], marks: [], language: manuscriptLanguage };
      await index.put(tx, { ...text, owner: id, at: toInstant(desk.clock.now()) });
      await index.putLater(tx, [id]);
    });
    const agencies = await desk.rows<{ id: string }>(`SELECT id FROM agencies WHERE code = 'ANP'`);
    const agencyId = agencies[0]?.id ?? '';
    const request = { direction: 'FORWARD', limit: 20, cursor: null } as const;
    const credited = async (): Promise<boolean> => {
      const page = await desk
        .get(ManuscriptList)
        .page(desk.editor, { agencyId }, 'UPDATED_NEWEST_FIRST', request);
      return page.some((each) => each.id === id);
    };
    expect(await found('watersnood')).toEqual([id]);
    expect(await credited()).toBe(false);
    const filling = new FillManuscriptSearch(desk.get(UnitOfWork));
    while (await filling.next());
    expect(await credited()).toBe(true);
    expect(await found('watersnood')).toEqual([id]);
  });
});
