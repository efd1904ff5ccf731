import { readNews } from '@kopij/formats';
import { g2Message } from '../testing/g2-message.js';
import { tellsStoryOf, toldBy, type Told } from './told.js';

type Message = Parameters<typeof g2Message>[number];

const ship =
  'De kustwacht heeft de veertien opvarenden gered van een houten zeilschip dat voor de Algarve lek was geslagen.';
const reef =
  'Denemarken begint volgend voorjaar met de aanleg van een kunstmatig rif van gebroken graniet in de Sont.';

async function told(...messages: readonly Message[]): Promise<Told[]> {
  const reading = await readNews(g2Message(...messages), { timeZone: null, language: null });
  if (!reading.ok) throw new Error('It cannot be read.');
  return reading.items.map((item) => toldBy(item, 'pers.example'));
}

describe('an item', () => {
  const item: Message = { guid: 'x', headline: 'Schip gered', text: ship };
  const same: Message = { guid: 'a', headline: 'Zeilschip lek', text: ship, dateline: 'LAGOS (AFP)' };
  const otherwise: Message = { guid: 'b', headline: 'Rif in zee', text: reef, more: 'Dat is besloten.' };

  it.each([
    ['the one it has the text of', [same], true],
    ['one of two', [same, otherwise], true],
    ['one of three: it is not theirs', [same, otherwise, otherwise], false],
    ['none of them', [otherwise], false],
    ['none, when it replaces one of them', [otherwise, { ...otherwise, guid: 'oud' }], true],
    ['none, when one of them replaces it', [{ ...otherwise, replaces: 'x' }], true],
    ['none, when it points to one of them', [{ ...otherwise, guid: 'ver' }], false],
  ] as const)('tells the story of others by the text of %s', async (_, others, tells) => {
    const [one, ...all] = await told({ ...item, replaces: 'oud', pointsTo: 'ver' }, ...others);
    expect(one && tellsStoryOf(one, all)).toBe(tells);
  });

  it('that names a thousand others as replaced is compared with a few of them', async () => {
    const related = Array.from({ length: 1_000 }, (_, at) => ({
      ...{ kind: 'REPLACES' as const, guid: `nr-${at}`, headline: null },
    }));
    const reading = await readNews(g2Message(item), { timeZone: null, language: null });
    const items = reading.ok ? reading.items.map((read) => ({ ...read, related })) : [];
    expect(items.map((read) => toldBy(read, 'pers.example').replaces.size)).toEqual([8]);
  });
});
