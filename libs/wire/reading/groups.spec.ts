import type { Actor } from '@kopij/editorial';
import type { WireSourceEntity } from '../sources/wire-source.entity.js';
import { g2Message } from '../testing/g2-message.js';
import { admin, openWire, type OpenWire } from '../testing/open-wire.js';

const reporter: Actor = { ...admin, role: 'REPORTER' };
const editor: Actor = { ...admin, role: 'EDITOR' };

type Message = Parameters<typeof g2Message>[number];

const text =
  'De Portugese kustwacht heeft de veertien opvarenden gered van een houten zeilschip dat voor de Algarve lek was geslagen.';
const more = 'Het schip was op weg naar een vlootschouw in Lagos.';
const ship: Message = { headline: 'Schip gered', dateline: 'PARIJS (ANP)', text, more };
const shipOfAfp: Message = {
  ...ship,
  dateline: 'PARIJS (ANP/AFP)',
  more: 'Het schip was op weg naar Lagos.',
};

describe('a story that several items tell', () => {
  let wire: OpenWire;
  let source: WireSourceEntity;
  beforeEach(async () => {
    wire = await openWire();
    source = await wire.aSource();
  });
  afterEach(() => wire.close());

  const receive = (guid: string, changes: Message, from = source) =>
    wire.receive(from, g2Message({ guid, ...changes, headline: guid }));

  interface Inbox {
    edges: { cursor: string; node: { headline: string; group: { items: { headline: string }[] } | null } }[];
    pageInfo: { endCursor: string; hasNextPage: boolean };
    totalCount: number;
  }
  async function inbox(given = '(onePerGroup: true)', actor = editor): Promise<Inbox> {
    const { data, errors } = await wire.ask(
      `{ wireItems${given} { edges { cursor node { headline group { items { headline } } } } pageInfo { hasNextPage endCursor } totalCount } }`,
      {},
      actor,
    );
    if (!data) throw new Error(errors.join());
    return data['wireItems'] as Inbox;
  }
  const headlines = async (given?: string, actor?: Actor): Promise<string[]> =>
    (await inbox(given, actor)).edges.map(({ node }) => node.headline);

  it('shows which they are, and only what differs, word by word', async () => {
    await receive('a', ship);
    await receive('rif', { text: 'Denemarken begint met de aanleg van een rif.' });
    await receive('b', shipOfAfp);
    const { data } = await wire.ask(
      `{ wireItems { edges { node { headline group { items { headline }
           differences { item { headline } paragraphs { words { kind text } } } } } } } }`,
      {},
      reporter,
    );
    const differences = (kinds: [string, string], headline: string) => ({
      item: { headline },
      paragraphs: [
        { words: [{ kind: 'REMOVED', text: headline === 'a' ? 'b' : 'a' }] },
        { words: [{ kind: 'ADDED', text: headline }] },
        {
          words: [
            { kind: 'SAME', text: 'PARIJS (ANP' },
            { kind: kinds[0], text: '/AFP' },
            { kind: 'SAME', text: `) - ${text}` },
          ],
        },
        {
          words: [
            { kind: 'SAME', text: 'Het schip was op weg naar ' },
            { kind: kinds[1], text: 'een vlootschouw in ' },
            { kind: 'SAME', text: 'Lagos.' },
          ],
        },
      ],
    });
    const items = [{ headline: 'b' }, { headline: 'a' }];
    expect(data?.['wireItems']).toEqual({
      edges: [
        {
          node: {
            headline: 'b',
            group: { items, differences: [differences(['REMOVED', 'ADDED'], 'a')] },
          },
        },
        { node: { headline: 'rif', group: null } },
        {
          node: {
            headline: 'a',
            group: { items, differences: [differences(['ADDED', 'REMOVED'], 'b')] },
          },
        },
      ],
    });
  });

  it('is in the inbox once, as it was told last', async () => {
    const other = await wire.aSource();
    await receive('a', ship);
    await receive('rif', { text: 'Denemarken begint met de aanleg van een rif.' });
    await receive('b', shipOfAfp, other);
    await receive('los', { text: 'In de haven ligt sinds gisteren een walvis.' });
    expect(await headlines('')).toEqual(['los', 'b', 'rif', 'a']);
    expect(await headlines()).toEqual(['los', 'b', 'rif']);
    expect((await inbox()).totalCount).toBe(3);
    expect(await headlines(`(onePerGroup: true, filter: { sourceId: "${source.id}" })`)).toEqual([
      'los',
      'rif',
      'a',
    ]);

    const { pageInfo } = await inbox('(onePerGroup: true, first: 2)');
    expect(pageInfo.hasNextPage).toBe(true);
    expect(await headlines(`(onePerGroup: true, first: 2, after: "${pageInfo.endCursor}")`)).toEqual(['rif']);

    await receive('a', { version: 2, ...ship });
    expect(await headlines()).toEqual(['a', 'los', 'rif']);
  });

  it('is shown to reporters without the items under embargo, and as one item if that is all they may see', async () => {
    await receive('vrij', ship);
    await receive('embargo', { ...shipOfAfp, embargoed: '2026-03-02T10:00:00Z' });
    const seen = async (actor: Actor) =>
      (await inbox(undefined, actor)).edges.map(({ node }) => [
        node.headline,
        node.group?.items.map(({ headline }) => headline) ?? null,
      ]);
    expect(await seen(editor)).toEqual([['embargo', ['embargo', 'vrij']]]);
    expect(await seen(reporter)).toEqual([['vrij', null]]);
    await receive('vrij-2', ship);
    expect(await seen(reporter)).toEqual([['vrij-2', ['vrij-2', 'vrij']]]);
    await receive('vast', { ...ship, embargoed: '' });
    expect(await seen(reporter)).toEqual([['vrij-2', ['vrij-2', 'vrij']]]);
    expect((await inbox(undefined, reporter)).totalCount).toBe(1);
    wire.clock.advance(60 * 60_000);
    expect(await seen(reporter)).toEqual([['vrij-2', ['vrij-2', 'embargo', 'vrij']]]);
  });

  it('takes the same few statements for many items as for one', async () => {
    const document =
      '{ wireItems { edges { node { group { items { headline } differences { item { id } paragraphs { words { text } } } } } } } }';
    await receive('a', ship);
    await receive('b', shipOfAfp);
    const { statements } = await wire.ask(document, {}, editor);
    for (const guid of ['c', 'd', 'e', 'f']) await receive(guid, ship);
    await receive('metro', {
      text: 'Een stroomstoring heeft het metronet van de stad maandag vier uur stilgelegd.',
    });
    await receive('metro-2', {
      text: 'Een stroomstoring heeft het metronet van de stad maandag vier uur stilgelegd.',
    });
    expect((await wire.ask(document, {}, editor)).statements).toHaveLength(statements.length);
  });
});
