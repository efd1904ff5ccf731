import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { engineUnderTest, startProgram } from '@kopij/testing';
import { WireItemEntity } from '../items/wire-item.entity.js';
import { MessageStore } from '../messages/message-store.js';
import type { WireSourceEntity } from '../sources/wire-source.entity.js';
import { SettleMessages } from '../taking-in/settle-messages.js';
import { g2Message } from '../testing/g2-message.js';
import { openWire, type OpenWire } from '../testing/open-wire.js';
import { WireShingleEntity } from './wire-shingle.entity.js';
import { WireStoryEntity } from './wire-story.entity.js';

type Message = Parameters<typeof g2Message>[number];

const ship =
  'De Portugese kustwacht heeft de veertien opvarenden gered van een houten zeilschip dat voor de Algarve lek was geslagen.';
const replica = 'Het schip, een replica van een karveel, was op weg naar een vlootschouw in Lagos.';
const reef =
  'Denemarken begint volgend voorjaar met de aanleg van een kunstmatig rif in de Sont. Het rif van gebroken graniet moet kabeljauw en zeegras terugbrengen.';
const metro =
  'Een stroomstoring heeft het metronet van de stad maandag vier uur lang stilgelegd. Tienduizenden reizigers moesten lopend verder.';

const short: Message = {
  headline: 'Schip gered',
  dateline: 'PARIJS (ANP)',
  text: ship,
  more: 'Het schip was op weg naar Lagos.',
};
const long: Message = { headline: 'Zeilschip lek', dateline: 'PARIJS (ANP/AFP)', text: ship, more: replica };

describe('items that tell the same story', () => {
  let wire: OpenWire;
  let source: WireSourceEntity;
  let other: WireSourceEntity;
  beforeEach(async () => {
    wire = await openWire();
    source = await wire.aSource();
    other = await wire.aSource({ provider: 'ander.example' });
  });
  afterEach(() => wire.close());

  const receive = (guid: string, changes: Message, from = source) =>
    wire.receive(from, g2Message({ guid, ...changes }));

  /** The items by the end of their chain, those of one group together. */
  async function groups(): Promise<string[][]> {
    const rows = await wire.database.reader.find(WireItemEntity, { order: { id: 'ASC' } });
    const byGroup = new Map<string, string[]>();
    for (const { id, groupId, chain } of rows) {
      const key = groupId ?? id;
      byGroup.set(key, [...(byGroup.get(key) ?? []), chain]);
    }
    return [...byGroup.values()];
  }

  it('are one group, whatever their credit is and whoever sent them', async () => {
    await receive('anp', short);
    await receive('rif', { headline: 'Rif', text: reef });
    await receive('afp', long, other);
    expect(await groups()).toEqual([['anp', 'afp'], ['rif']]);
  });

  it('are one group when they come in one message', async () => {
    await wire.receive(source, g2Message({ guid: 'a', ...short }, { guid: 'b', ...long }));
    expect((await groups()).map((group) => group.sort())).toEqual([['a', 'b']]);
  });

  it.each([
    ['the one it takes the place of', { replaces: 'oud' }, true],
    ['an earlier revision of the one it takes the place of', { replaces: 'oud:2' }, true],
    ['one that is only background to it', { pointsTo: 'oud' }, false],
    ['one that its note names by the headline', { note: 'Nieuw bericht, vervangt: Metro staat stil' }, true],
    ['one whose headline no note names', { note: 'Nieuw bericht, vervangt: Metro rijdt' }, false],
  ])('in other words: an item and %s', async (_, link, isGrouped) => {
    await receive('oud', { headline: 'Metro staat stil', text: metro, more: 'Dat meldt het bedrijf.' });
    await receive('nieuw', { headline: 'Nieuwe tekst', text: reef, more: 'Meer volgt later.', ...link });
    expect(await groups()).toEqual(isGrouped ? [['oud', 'nieuw']] : [['oud'], ['nieuw']]);
  });

  it('are found when the item that was replaced comes in behind the one that replaces it', async () => {
    await receive('nieuw', { headline: 'Nieuwe tekst', text: reef, more: 'Meer volgt.', replaces: 'oud' });
    await receive('oud', { headline: 'Metro staat stil', text: metro, more: 'Dat meldt het bedrijf.' });
    expect(await groups()).toEqual([['nieuw', 'oud']]);
  });

  it('are not what another agency calls by the same identity', async () => {
    await receive('1', { headline: 'Metro staat stil', text: metro });
    const entirely = { headline: 'Rif', text: reef, more: 'Anders.', replaces: '1' };
    const message = g2Message({ guid: '2', ...entirely })
      .toString()
      .replace('nprov:pers.example', 'nprov:ander.example');
    await wire.receive(other, Buffer.from(message));
    expect(await groups()).toEqual([['1'], ['2']]);
  });

  it('are one item that comes by two ways', async () => {
    await receive('zelfde', { headline: 'Metro', text: metro });
    await receive('zelfde', { headline: 'Rif', text: reef }, other);
    expect(await groups()).toEqual([['zelfde', 'zelfde']]);
  });

  it('bring two groups together: the older id stays', async () => {
    await receive('a', short);
    await receive('a2', { ...short, headline: 'Schip' });
    await receive('b', { headline: 'Metro staat stil', text: metro, more: 'Dat meldt het bedrijf.' });
    await receive('b2', { headline: 'Metro', text: metro, more: 'Dat meldt het bedrijf.' });
    const [before] = await wire.items(source);
    expect(await groups()).toEqual([
      ['a', 'a2'],
      ['b', 'b2'],
    ]);
    await receive('c', { ...long, replaces: 'b' });
    expect(await groups()).toEqual([['a', 'a2', 'b', 'b2', 'c']]);
    expect((await wire.items(source)).map(({ groupId }) => groupId)).toEqual(Array(5).fill(before?.groupId));
  });

  it('are looked for again when a newer revision has another text, and stay together', async () => {
    await receive('a', short);
    await receive('b', { headline: 'Rif', text: reef });
    await receive('b', { version: 2, ...long });
    expect(await groups()).toEqual([['a', 'b']]);
    await receive('b', { version: 3, headline: 'Rif', text: reef });
    expect(await groups()).toEqual([['a', 'b']]);
    await receive('c', { headline: 'Zeilschip', text: ship, more: replica });
    expect(await groups()).toEqual([['a', 'b', 'c']]);
  });

  it('are compared by their newest revision only', async () => {
    await receive('b', { version: 2, headline: 'Rif', text: reef });
    await receive('b', { version: 1, ...long });
    await receive('a', short);
    expect(await groups()).toEqual([['b'], ['a']]);
  });

  it('stay together when one is taken back', async () => {
    await receive('a', short);
    await receive('b', long);
    await receive('b', { version: 2, status: 'canceled', headline: 'Vervallen', text: 'Niet gebruiken.' });
    expect(await groups()).toEqual([['a', 'b']]);
  });

  it('come in within three days of each other', async () => {
    await receive('a', short);
    wire.clock.advance(3.1 * 24 * 60 * 60_000);
    await receive('b', long);
    expect(await groups()).toEqual([['a'], ['b']]);
  });

  it('are no longer found by words that four older texts have', async () => {
    const form =
      'De centrale bank veilde maandag staatsleningen voor twaalf miljard kroon aan acht grote beleggers uit het land.';
    for (const at of [1, 2, 3, 4]) await receive(`oud-${at}`, { headline: `Veiling ${at}`, text: form });
    wire.clock.advance(4 * 24 * 60 * 60_000);
    await receive('a', { headline: 'Veiling maandag', text: form });
    await receive('b', { headline: 'Veiling dinsdag', text: form });
    expect((await groups()).slice(1)).toEqual([['a'], ['b']]);
  });

  it('are at most fifty', async () => {
    const many = Array.from({ length: 60 }, (_, at) => ({ guid: `nr-${at}`, ...short }));
    await wire.receive(source, g2Message(...many));
    const sizes = (await groups()).map(({ length }) => length);
    expect(sizes.sort()).toEqual([10, 50]);
  });

  it('leave the index when they are two weeks old, whatever comes in', async () => {
    for (const guid of ['a', 'b', 'c', 'd', 'e']) await receive(guid, short);
    const { reader } = wire.database;
    wire.clock.advance(15 * 24 * 60 * 60_000);
    const rows = async () =>
      [await reader.count(WireStoryEntity), await reader.count(WireShingleEntity)] as const;
    const [stories, shingles] = await rows();
    expect(stories).toBe(5);
    await receive('x', { headline: 'Rif', text: reef });
    expect((await rows())[0]).toBe(3);
    await receive('y', { headline: 'Metro', text: metro });
    const [left, marks] = await rows();
    expect(left).toBe(2);
    expect(marks).toBeLessThan(shingles);
    const kept = await reader.find(WireStoryEntity);
    expect(marks).toBe(kept.reduce((sum, story) => sum + story.shingles.length, 0));
  });

  it('are one group when they come in at the same moment', async () => {
    const settle = wire.features.get(SettleMessages, { strict: false });
    const sources = [source, other, await wire.aSource(), await wire.aSource()];
    for (let round = 0; round < 5; round += 1) {
      const messages = await Promise.all(
        sources.map((from, at) =>
          wire.take(from, g2Message({ guid: `${round}-${at}`, ...short, text: `${ship} Ronde ${round}.` })),
        ),
      );
      await Promise.all(messages.map((message) => settle.execute([message])));
    }
    expect((await groups()).map(({ length }) => length)).toEqual([4, 4, 4, 4, 4]);
  });

  it('are one group when several servers take them in', async () => {
    const servers = engineUnderTest() === 'postgres' ? 3 : 2;
    for (let at = 0; at < 15; at += 1) {
      for (const from of [source, other]) await wire.take(from, g2Message({ guid: `nr-${at}`, ...short }));
    }
    const settler = join(__dirname, '../testing/programs/run-settler');
    const running = await Promise.all(Array.from({ length: servers }, () => startProgram(settler, wire.url)));
    for (const server of running) {
      await server.heard('ready');
      server.tell('go');
    }
    const messages = wire.features.get(MessageStore, { strict: false });
    while ((await messages.unsettled(1)).length > 0) await sleep(50);
    for (const server of running) server.tell('stop');
    await Promise.all(running.map((server) => server.ended()));
    expect((await groups()).map(({ length }) => length)).toEqual([30]);
  });
});
