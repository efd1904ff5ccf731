import { read, readAll, readOne } from '../testing/read-one.js';

const anItem = (inside: string): string =>
  `<RBNews><NewsID>n-17</NewsID><HistID>WAD-17</HistID><version>2</version><headline>Færgen sejler</headline><town>Oslo</town><origin>/ritzau/</origin>${inside}</RBNews>`;
const container = (...items: readonly string[]): string =>
  `<XMLNewsQueuedResponse><XMLNewsQueuedResult><ListOfRBNews>${items.join('')}</ListOfRBNews></XMLNewsQueuedResult></XMLNewsQueuedResponse>`;

describe('XML of Ritzau', () => {
  it('is read with the dateline it keeps in two elements', async () => {
    const item = await readOne(
      anItem(
        '<Priority>3</Priority><byLine>Ada Smit</byLine><TilRedaktionen>&lt;p&gt;Ring.&lt;br /&gt;Nu.&lt;/p&gt;&lt;p&gt;Tak.&lt;/p&gt;</TilRedaktionen><IPTCList><a>04015000</a></IPTCList><content>&lt;P&gt;F&amp;aelig;rgen sejler igen.&lt;/P&gt;&lt;p&gt;Den er sen.&lt;/p&gt;</content>',
      ),
    );
    expect(item).toMatchObject({
      guid: 'n-17',
      itemId: 'WAD-17',
      chain: 'WAD-17',
      revision: 2,
      dateline: { places: ['Oslo'], region: [], agencies: ['ritzau'], date: null },
      credits: ['ritzau'],
      byline: ['Ada Smit'],
      language: 'da',
      priority: 3,
      notes: ['Ring. Nu. Tak.'],
      subjects: [{ scheme: 'subj', code: '04015000', name: null }],
      paragraphs: ['Færgen sejler igen.', 'Den er sen.'],
    });
  });

  it.each([
    ['<Annuleret>true</Annuleret>', 'CANCEL'],
    ['<Korrektion>true</Korrektion><NyVersion>true</NyVersion>', 'CORRECTION'],
    ['<NyVersion>true</NyVersion>', 'UPDATE'],
    ['<format>Flash</format>', 'ALERT'],
    ['<InfoFlash>true</InfoFlash>', 'ALERT'],
    ['<Annuleret>false</Annuleret>', 'UPDATE'],
  ])('with %s is %s', async (inside, signal) => {
    expect((await readOne(anItem(inside))).signal).toBe(signal);
  });

  it('gives the items of a container, and says which they replace', async () => {
    const items = await readAll(container(anItem('<Replaces>n-16</Replaces>'), anItem('')));
    expect(items.map(({ related }) => related)).toEqual([
      [{ kind: 'REPLACES', guid: 'n-16', headline: null }],
      [],
    ]);
  });

  it('does not credit it for what it passes on', async () => {
    const item = anItem(
      '<content>&lt;p&gt;GLASGOW, Scotland, Feb. 1, 2026 (GLOBE NEWSWIRE) -- Boats.&lt;/p&gt;</content>',
    );
    expect(await readOne(item.replace('/ritzau/', 'Via Ritzau'))).toMatchObject({
      credits: ['GLOBE NEWSWIRE'],
      dateline: { places: ['GLASGOW'], region: ['Scotland'] },
      language: null,
    });
  });

  it('says that a container is empty', async () => {
    expect(await read(container())).toMatchObject({
      ok: false,
      format: 'ritzau-rbnews',
      fault: { code: 'NO_ITEMS' },
    });
  });
});
