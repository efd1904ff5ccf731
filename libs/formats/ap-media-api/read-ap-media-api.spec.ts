import { readAll, readOne } from '../testing/read-one.js';

const entry = {
  altids: { itemid: 'x1', friendlykey: '7' },
  version: 0,
  type: 'text',
  urgency: 4,
  language: 'en',
  pubstatus: 'usable',
  headline: 'Government falls',
  slugline: 'BC-EU--Government',
  bylines: [{ by: 'By ADA SMITH', title: 'AP Writer' }],
  located: 'THE HAGUE, Netherlands',
  provider: 'AP',
  infosource: [{ name: 'AP', type: 'AP' }],
  versioncreated: '2026-03-03T10:00:00Z',
};
const ap = (fields: object): string =>
  JSON.stringify({ api_version: '2.1', data: { item: { ...entry, ...fields } } });

describe('AP’s Media API', () => {
  it('gives an item', async () => {
    expect(await readOne(ap({}))).toMatchObject({
      provider: 'ap.org',
      guid: 'x1',
      version: '0',
      revision: 1,
      byline: ['By ADA SMITH'],
      credits: ['AP'],
      dateline: { places: ['THE HAGUE'], region: ['Netherlands'] },
      signal: 'NONE',
    });
  });

  it.each([
    [{ slugline: 'BC-EU--Government, 1st Ld-Writethru', version: 1 }, 'UPDATE'],
    [{ ednote: 'Eds: CORRECTS: name of minister' }, 'CORRECTION'],
    [{ pubstatus: 'canceled' }, 'CANCEL'],
    [{ pubstatus: 'withheld', embargoed: '2026-03-03T12:00:00Z' }, 'NONE'],
  ])('%j is a %s', async (fields, signal) => {
    expect((await readOne(ap(fields))).signal).toBe(signal);
  });

  it('reads its embargo', async () => {
    const item = await readOne(ap({ embargoed: '2026-03-03T12:00:00Z' }));
    expect(item.embargo).toEqual({ kind: 'UNTIL', time: '2026-03-03T12:00:00Z' });
  });

  it('reads a picture with its caption and credit', async () => {
    const item = await readOne(
      ap({
        type: 'picture',
        description_caption: 'A dike.',
        description_creditline: 'ASSOCIATED PRESS',
        renditions: { main: { href: 'https://example.org/m.jpg' } },
      }),
    );
    expect(item.pictures).toEqual([
      { url: 'https://example.org/m.jpg', caption: 'A dike.', credit: 'ASSOCIATED PRESS', alt: null },
    ]);
  });

  it('gives each item of a page', async () => {
    const items = [{ item: entry }, { item: { ...entry, altids: { itemid: 'x2' } } }];
    expect((await readAll(JSON.stringify({ data: { items } }))).map(({ guid }) => guid)).toEqual([
      'x1',
      'x2',
    ]);
  });
});
