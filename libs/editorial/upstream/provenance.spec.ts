import fc from 'fast-check';
import { aParagraph, plainRuns } from '../testing/a-manuscript.js';
import { anyContent } from '../testing/edits.js';
import type { Block } from '../text/content.js';
import { wordCount } from '../text/word-count.js';
import { provenance, type TakenCopy } from './provenance.js';

const bridge = 'De brug over de Daugava bij Riga is zondag na een maand weer opengegaan voor het verkeer.';
const mayor = 'Burgemeester Ozols noemde de herstelwerkzaamheden “een wonder van vlijt en goed weer”.';
const tolls = 'Vrachtwagens betalen voortaan vier euro tol, meldt het ministerie van Verkeer in Letland.';
const storm = 'Een storm heeft op Bornholm honderden bomen ontworteld en drie daken weggeblazen.';
const own = 'Onze verslaggever sprak met vissers, die er niets van geloven en liever blijven varen.';

const copyOf = (itemId: string, revision: number, ...blocks: Block[]): TakenCopy => ({
  itemId,
  revision,
  blocks,
});
const anp = copyOf(
  'anp',
  1,
  aParagraph(bridge, 'a1'),
  aParagraph(mayor, 'a2'),
  aParagraph(tolls, 'a3'),
  { key: 'a4', type: 'HEADING', level: 2, runs: plainRuns('Tol') },
  {
    ...{ key: 'a5', type: 'LIST', style: 'BULLETED' },
    items: [plainRuns('Personenauto: gratis'), plainRuns('Vrachtwagen: vier euro per keer')],
  },
  { key: 'a6', type: 'QUOTE', runs: plainRuns('Wij zijn weer één stad.'), attribution: 'Ozols' },
  {
    ...{ key: 'a7', type: 'IMAGE', url: 'https://anp.example/brug.jpg', alt: '' },
    caption: 'De brug.',
    credit: 'ANP',
  },
);
const dpa = copyOf('dpa', 1, aParagraph(storm, 'd1'));

const inShort = (blocks: Block[], copies: TakenCopy[] = [anp, dpa]): string =>
  provenance(blocks, copies)
    .map(({ copy, state }) => (copy ? `${copy.itemId}:${copy.revision} ${state}` : state))
    .join(', ');

describe('where a block comes from', () => {
  it.each([
    ['a block as it was taken', [aParagraph(bridge, 'a1')], 'anp:1 UNCHANGED'],
    [
      'other quotation marks',
      [aParagraph(mayor.replace('“', '"').replace('”', '"'), 'a2')],
      'anp:1 UNCHANGED',
    ],
    ['a word that was changed', [aParagraph(bridge.replace('maand', 'week'), 'a1')], 'anp:1 EDITED'],
    ['a full stop that was taken out', [aParagraph(bridge.slice(0, -1), 'a1')], 'anp:1 EDITED'],
    [
      'a paragraph cut down to a few words',
      [aParagraph('Brug Daugava weer opengegaan', 'a1')],
      'anp:1 EDITED',
    ],
    ['a paragraph written around it', [aParagraph(`${own} ${own} ${bridge} ${own}`, 'a1')], 'anp:1 EDITED'],
    ['a key under which nothing is left', [aParagraph(own, 'a1')], 'OWN'],
    ['a key under which only small words are left', [aParagraph('Het is een kat bij de deur', 'a1')], 'OWN'],
    ['a key whose text was taken out', [aParagraph('', 'a1')], 'OWN'],
    ['a text of our own', [aParagraph(own, 'x')], 'OWN'],
    ['text pasted without its key', [aParagraph(tolls, 'x')], 'anp:1 UNCHANGED'],
    ['text pasted and edited', [aParagraph(tolls.replace('vier', 'vijf'), 'x')], 'anp:1 EDITED'],
    ['text under the key of another block', [aParagraph(tolls, 'a1')], 'anp:1 UNCHANGED'],
    [
      'a paragraph that was split',
      [aParagraph(bridge.slice(0, 43), 'a1'), aParagraph(bridge.slice(43), 'x')],
      'anp:1 EDITED, anp:1 EDITED',
    ],
    ['paragraphs that were joined', [aParagraph(`${bridge} ${tolls}`, 'x')], 'anp:1 EDITED'],
    [
      'a sentence of theirs in a long text of ours',
      [aParagraph(`${own} ${tolls} ${own}`, 'x')],
      'anp:1 EDITED',
    ],
    ['text of two copies, more of one', [aParagraph(`${storm} ${bridge} ${tolls}`, 'd1')], 'anp:1 EDITED'],
    ['a sub-heading without its key', [{ ...aParagraph('Tol', 'x') }], 'anp:1 UNCHANGED'],
    [
      'a short text of ours that begins like theirs',
      [aParagraph('De brug over de rivier stroomopwaarts', 'x')],
      'OWN',
    ],
    ['a line of ours in words of theirs', [aParagraph('Vier euro tol', 'x')], 'OWN'],
    [
      'an item of a list as a paragraph',
      [aParagraph('Vrachtwagen: vier euro per keer', 'x')],
      'anp:1 EDITED',
    ],
    ['a quote without its key', [{ ...anp.blocks[5], key: 'x' } as Block], 'anp:1 UNCHANGED'],
    ['a quote by somebody else', [{ ...anp.blocks[5], attribution: 'Liepa' } as Block], 'anp:1 EDITED'],
    ['a picture without its key', [{ ...anp.blocks[6], key: 'x' } as Block], 'anp:1 UNCHANGED'],
    ['a picture under other words', [{ ...anp.blocks[6], key: 'x', caption: own } as Block], 'anp:1 EDITED'],
    [
      'another picture',
      [{ ...anp.blocks[6], key: 'x', url: 'https://kopij.example/', caption: own } as Block],
      'OWN',
    ],
    ['an empty paragraph', [aParagraph('', 'x')], 'OWN'],
  ])('is told of %s', (_, blocks, wanted) => {
    expect(inShort(blocks)).toBe(wanted);
  });

  it.each([
    ['the newer revision that says the same', [aParagraph(bridge, 'a1')], 'anp:2 UNCHANGED'],
    ['the revision that says it in these words', [aParagraph(tolls, 'a3')], 'anp:1 UNCHANGED'],
    [
      'the revision that only says it now',
      [aParagraph(tolls.replace('vier', 'zes'), 'a3')],
      'anp:2 UNCHANGED',
    ],
    ['the revision that it is the whole of', [aParagraph(mayor, 'a2')], 'anp:1 UNCHANGED'],
  ])('is, of two revisions, %s', (_, blocks, wanted) => {
    const longer = aParagraph(`${mayor} Hij knipte een lint door.`, 'a2');
    const second = copyOf(
      'anp',
      2,
      aParagraph(bridge, 'a1'),
      longer,
      aParagraph(tolls.replace('vier', 'zes'), 'a3'),
    );
    expect(inShort(blocks, [anp, second])).toBe(wanted);
    expect(inShort(blocks, [second, anp])).toBe(wanted);
  });

  it('is the item whose key a block has, where two say the same', () => {
    const other = copyOf('rtr', 9, aParagraph(bridge, 'r1'));
    expect(inShort([aParagraph(bridge, 'r1'), aParagraph(bridge, 'x')], [anp, other])).toBe(
      'rtr:9 UNCHANGED, anp:1 UNCHANGED',
    );
  });

  it('comes with the number of its words', () => {
    fc.assert(
      fc.property(anyContent, anyContent, ({ blocks }, taken) => {
        const origins = provenance(blocks, [copyOf('anp', 1, ...taken.blocks)]);
        expect(origins.map(({ key }) => key)).toEqual(blocks.map(({ key }) => key));
        expect(origins.reduce((sum, { words }) => sum + words, 0)).toBe(wordCount(blocks));
        for (const { copy, state } of origins) expect(copy === null).toBe(state === 'OWN');
      }),
    );
  });

  it('is the copy, of whatever was just taken', () => {
    fc.assert(
      fc.property(anyContent, ({ blocks }) => {
        const states = provenance(blocks, [copyOf('anp', 1, ...blocks)]).map(({ state }) => state);
        expect(states).toEqual(blocks.map(() => 'UNCHANGED'));
      }),
    );
  });
});
