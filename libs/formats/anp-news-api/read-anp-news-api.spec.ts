import { readAll, readOne } from '../testing/read-one.js';

const entry = {
  id: 'a1',
  kind: 'TEXTARTICLE',
  pubDate: '2026-03-03T10:30:00Z',
  firstIssueDate: '2026-03-03T10:00:00Z',
  title: 'Kabinet gevallen',
  sourceTitle: 'ANP 101',
  bodyText:
    '<p>DEN HAAG (ANP/RTR) - Het kabinet is gevallen.</p><p><b>Reacties</b></p><p>De oppositie juicht.</p><p>(ANP Redactie Economie, email economie(at)anp.example, +31 20 123 4567)</p>',
  urgency: 3,
  version: 1,
  authors: ['ANP Producties'],
  categories: ['ANP/BIN'],
  itemId: 'ANP-030326-001',
};
const anp = (fields: object): string => JSON.stringify({ hasError: false, data: { ...entry, ...fields } });

describe('the ANP News API', () => {
  it('gives an item', async () => {
    const item = await readOne(anp({}));
    expect(item).toMatchObject({
      provider: 'anp.nl',
      guid: 'a1',
      itemId: 'ANP-030326-001',
      chain: 'ANP-030326-001',
      credits: ['ANP', 'RTR'],
      language: 'nl',
      byline: ['ANP Producties'],
      firstCreated: '2026-03-03T10:00:00Z',
      versionCreated: '2026-03-03T10:30:00Z',
      signal: 'NONE',
    });
    expect(item.blocks.map(({ type }) => type)).toEqual(['PARAGRAPH', 'HEADING', 'PARAGRAPH']);
    expect(item.notes).toEqual(['(ANP Redactie Economie, email economie(at)anp.example, +31 20 123 4567)']);
  });

  it.each([
    [{ version: 2 }, 'UPDATE'],
    [{ keywords: ['ALERT', 'army'] }, 'ALERT'],
    [{ keywords: ['alert'] }, 'NONE'],
    [{ title: 'CORRECTIE: Kabinet gevallen' }, 'CORRECTION'],
    [
      {
        bodyText:
          '<p>N i e u w bericht, vervangt: Kabinet wankelt</p><p>DEN HAAG (ANP) - Het is gevallen.</p>',
      },
      'UPDATE',
    ],
  ])('%j is a %s', async (fields, signal) => {
    expect((await readOne(anp(fields))).signal).toBe(signal);
  });

  it('names what a story takes the place of', async () => {
    const bodyText =
      '<p>N i e u w bericht, vervangt: Kabinet wankelt</p><p>DEN HAAG (ANP) - Het is gevallen.</p>';
    const item = await readOne(anp({ bodyText }));
    expect(item.related).toEqual([{ kind: 'REPLACES', guid: null, headline: 'Kabinet wankelt' }]);
    expect(JSON.stringify(item.blocks)).not.toContain('wankelt');
  });

  it('credits the agency whose feed it is where the copy names nobody', async () => {
    const item = await readOne(
      anp({ sourceTitle: 'AFP EN (Editorial)', bodyText: '<p>Something happened today.</p>' }),
    );
    expect(item).toMatchObject({ credits: ['AFP'], language: 'en' });
  });

  it('gives each item of a page', async () => {
    expect(await readAll(JSON.stringify({ data: { items: [entry, { ...entry, id: 'a2' }] } }))).toHaveLength(
      2,
    );
  });
});
