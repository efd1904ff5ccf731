import type { Actor } from '@kopij/editorial';
import type { WireSourceEntity } from '../sources/wire-source.entity.js';
import { WireRawEntity } from '../messages/wire-raw.entity.js';
import { WireMessageEntity } from '../messages/wire-message.entity.js';
import { g2Message } from '../testing/g2-message.js';
import { admin, openWire, type OpenWire } from '../testing/open-wire.js';

const reporter: Actor = { ...admin, role: 'REPORTER' };
const editor: Actor = { ...admin, role: 'EDITOR' };

interface Page<Node> {
  edges: { cursor: string; node: Node }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  totalCount: number;
}

describe('reading the wire', () => {
  let wire: OpenWire;
  let source: WireSourceEntity;
  beforeEach(async () => {
    wire = await openWire();
    source = await wire.aSource();
  });
  afterEach(() => wire.close());

  async function list<Node>(
    field: string,
    given: string,
    fields: string,
    actor: Actor = editor,
  ): Promise<Page<Node>> {
    const document = `{ list: ${field}${given} { edges { cursor node { ${fields} } } pageInfo { hasNextPage endCursor } totalCount } }`;
    const { data, errors } = await wire.ask(document, {}, actor);
    if (!data) throw new Error(errors.join());
    return (data as { list: Page<Node> }).list;
  }
  const headlines = async (given: string, actor?: Actor): Promise<string[]> => {
    const page = await list<{ headline: string }>('wireItems', given, 'headline', actor);
    return page.edges.map(({ node }) => node.headline);
  };
  const receive = (guid: string, changes: Parameters<typeof g2Message>[number] = {}) =>
    wire.receive(source, g2Message({ guid, headline: guid, ...changes }));

  it('shows the items that were last updated first, page by page', async () => {
    for (const guid of ['a', 'b', 'c']) await receive(guid);
    await receive('a', { version: 2, headline: 'a, vernieuwd' });
    expect(await headlines('')).toEqual(['a, vernieuwd', 'c', 'b']);
    const first = await list('wireItems', '(first: 2)', 'headline');
    expect(first).toMatchObject({ pageInfo: { hasNextPage: true }, totalCount: 3 });
    expect(await headlines(`(first: 2, after: "${first.pageInfo.endCursor ?? ''}")`)).toEqual(['b']);
  });

  it('selects items by source, by signal and by time', async () => {
    const other = await wire.aSource();
    await receive('a');
    await wire.receive(other, g2Message({ guid: 'b', headline: 'b' }));
    await receive('a', { version: 2, headline: 'Weg', status: 'canceled' });
    expect(await headlines(`(filter: { sourceId: "${other.id}" })`)).toEqual(['b']);
    expect(await headlines('(filter: { signal: CANCEL })')).toEqual(['Weg']);
    expect(await headlines(`(filter: { since: "${wire.clock.now().toISOString()}" })`)).toEqual(['Weg']);
  });

  it('shows what is under embargo or held to editors only, and to all when it has ended', async () => {
    await receive('vrij');
    await receive('embargo', { embargoed: '2026-03-02T10:00:00Z' });
    await receive('vastgehouden', { embargoed: '' });
    const all = ['vastgehouden', 'embargo', 'vrij'];
    expect(await headlines('')).toEqual(all);
    expect(await headlines('', { ...editor, scopes: ['READ_DRAFTS'] })).toEqual(all);
    expect(await headlines('', reporter)).toEqual(['vrij']);
    expect((await list('wireItems', '', 'id', reporter)).totalCount).toBe(1);

    const [held] = (await list<{ id: string }>('wireItems', '(first: 1)', 'id')).edges;
    const one = 'query ($id: ID!) { wireItem(id: $id) { headline } }';
    expect((await wire.ask(one, { id: held?.node.id }, reporter)).data).toEqual({ wireItem: null });
    expect((await wire.ask(one, { id: held?.node.id }, editor)).data).toEqual({
      wireItem: { headline: 'vastgehouden' },
    });
    const receipts = (actor: Actor) =>
      list<{ items: unknown[] }>('wireMessages', '', 'items { id }', actor).then(({ edges }) =>
        edges.map(({ node }) => node.items.length),
      );
    expect(await receipts(reporter)).toEqual([0, 0, 1]);
    expect(await receipts(editor)).toEqual([1, 1, 1]);

    wire.clock.advance(60 * 60_000);
    expect(await headlines('', reporter)).toEqual(['embargo', 'vrij']);
  });

  it('shows an item whole, with its revisions and their receipts', async () => {
    await receive('boot', { note: 'Let op de naam.' });
    const { id: receiptId } = await receive('boot', {
      version: 2,
      headline: 'Boot vaart',
      note: 'Nieuwe kop.',
    });
    const [item] = await wire.items(source);
    const { data } = await wire.ask(
      `query ($id: ID!) { wireItem(id: $id) {
        headline signal provider revision credits isHeld isCancelled source { slug } section { slug }
        dateline { places agencies } blocks { type text } notes
        revisions { number version headline receipt { id outcome } }
      } }`,
      { id: item?.id },
      reporter,
    );
    expect(data).toMatchObject({
      wireItem: {
        ...{ headline: 'Boot vaart', signal: 'UPDATE', provider: 'pers.example', revision: 2 },
        ...{ credits: ['ANP', 'RTR'], isHeld: false, isCancelled: false },
        ...{ source: { slug: source.slug }, section: null },
        dateline: { places: ['OSLO'], agencies: ['ANP', 'RTR'] },
        blocks: [
          {
            type: 'PARAGRAPH',
            text: 'OSLO (ANP/RTR) - De veerdienst over de fjord vaart weer. De storm is voorbij.',
          },
          { type: 'PARAGRAPH', text: 'De eerste boot vertrok om zes uur.' },
        ],
        notes: ['Nieuwe kop.'],
        revisions: [
          {
            number: 1,
            version: '1',
            headline: 'boot',
            receipt: { outcome: 'STORED' },
          },
          { number: 2, version: '2', headline: 'Boot vaart', receipt: { id: receiptId, outcome: 'UPDATED' } },
        ],
      },
    });
  });

  it('shows the receipts, newest first, page by page, and by what they came to', async () => {
    await receive('a');
    const bad = await wire.receive(source, Buffer.from('<list/>'));
    const newest = await wire.take(source, g2Message({ guid: 'c' }));
    const fields = 'id outcome reason format settledAt source { slug } items { headline }';
    const page = await list<{ outcome: string }>('wireMessages', '', fields);
    expect(page.edges.map(({ node }) => node.outcome)).toEqual(['RECEIVED', 'QUARANTINED', 'STORED']);
    const first = await list('wireMessages', '(first: 1)', 'id');
    expect(first).toMatchObject({ totalCount: 3, edges: [{ node: { id: newest.id } }] });
    const next = await list('wireMessages', `(first: 1, after: "${first.pageInfo.endCursor ?? ''}")`, 'id');
    expect(next.edges).toMatchObject([{ node: { id: bad.id } }]);
    const quarantined = await list('wireMessages', '(outcome: QUARANTINED)', 'id reason');
    expect(quarantined.edges).toMatchObject([{ node: { id: bad.id, reason: 'UNKNOWN_FORMAT' } }]);
  });

  it('takes the same few statements for many items as for one', async () => {
    const document = '{ wireItems { edges { node { source { slug } blocks { text } } } } }';
    await receive('a');
    const { statements } = await wire.ask(document, {}, editor);
    for (const guid of ['b', 'c', 'd']) await receive(guid);
    expect((await wire.ask(document, {}, editor)).statements).toHaveLength(statements.length);
  });

  it.each([
    ['{ wireItems { totalCount } }', null, ['UNAUTHENTICATED']],
    ['{ wireMessages { totalCount } }', null, ['UNAUTHENTICATED']],
    ['{ wireItems { totalCount } }', { ...reporter, scopes: ['WIRE_SEND', 'WRITE'] }, ['FORBIDDEN']],
    ['{ wireItems { totalCount } }', { ...reporter, scopes: ['READ_DRAFTS'] }, []],
  ] as const)('%s by %j is refused: %j', async (document, actor, problems) => {
    expect((await wire.ask(document, {}, actor ?? undefined)).problems).toEqual(problems);
  });

  describe('a quarantined message', () => {
    const replay = async (messageId: string, actor: Actor = admin): Promise<unknown> => {
      const { data } = await wire.ask(
        `mutation ($messageId: ID!) { replayWireMessage(input: { messageId: $messageId }) {
          message { outcome settledAt items { headline } } userErrors { code message field } } }`,
        { messageId },
        actor,
      );
      return data?.['replayWireMessage'];
    };

    it('is read again from its bytes when somebody asks for it', async () => {
      const { id } = await receive('a');
      const { manager } = wire.database.writer;
      await manager.update(WireMessageEntity, { id }, { outcome: 'QUARANTINED', itemIds: [] });
      await wire.receive(source, g2Message({ guid: 'b' }));
      wire.clock.advance(1_000);
      expect(await replay(id)).toEqual({
        message: {
          outcome: 'DUPLICATE',
          settledAt: wire.clock.now().toISOString(),
          items: [{ headline: 'a' }],
        },
        userErrors: [],
      });
    });

    it('stays quarantined while it cannot be read', async () => {
      const { id } = await wire.receive(source, Buffer.from('<list/>'));
      expect(await replay(id)).toMatchObject({ message: { outcome: 'QUARANTINED' }, userErrors: [] });
    });

    it('is not read again when its bytes are gone, nor is one that was read', async () => {
      const { id } = await wire.receive(source, Buffer.from('<list/>'));
      await wire.database.writer.manager.delete(WireRawEntity, { messageId: id });
      const refusal = (code: string, message: string) => ({
        message: null,
        userErrors: [{ code, message, field: ['messageId'] }],
      });
      expect(await replay(id)).toEqual(
        refusal(
          'MESSAGE_PRUNED',
          'Dit bericht is te oud: wat er binnenkwam wordt niet meer bewaard. Vraag het persbureau het opnieuw te sturen.',
        ),
      );
      expect(await replay((await receive('a')).id)).toEqual(
        refusal('NOT_QUARANTINED', 'Dit bericht staat niet in quarantaine: er valt niets opnieuw te lezen.'),
      );
    });
  });
});
