import { ArchiveWireSource } from '../index.js';
import { WireRawEntity } from '../messages/wire-raw.entity.js';
import type { WireSourceEntity } from '../sources/wire-source.entity.js';
import { g2Message } from '../testing/g2-message.js';
import { admin, openWire, type OpenWire } from '../testing/open-wire.js';

type Item = Parameters<typeof g2Message>[number];

const revision = (version: number, changes: Item = {}): Item => ({
  version,
  headline: `Versie ${version}`,
  ...changes,
});
const cancel = (version: number | null): Item => ({ version, headline: 'Ingetrokken', status: 'canceled' });

/** The same message, in other bytes. */
const again = (message: Buffer = Buffer.of()): Buffer => Buffer.concat([message, Buffer.from('\n')]);

describe('what comes in', () => {
  let wire: OpenWire;
  let source: WireSourceEntity;
  beforeAll(async () => {
    wire = await openWire();
  });
  beforeEach(async () => {
    source = await wire.aSource();
  });
  afterAll(() => wire.close());

  /** Each with what its receipt says, and in the end the headline of the item and whether it is cancelled. */
  it.each<[string, messages: [Item, string][], headline: string, isCancelled: boolean]>([
    ['a story', [[revision(1), 'STORED']], 'Versie 1', false],
    [
      'a story and its update',
      [
        [revision(1), 'STORED'],
        [revision(2), 'UPDATED'],
      ],
      'Versie 2',
      false,
    ],
    [
      'the third revision before the second',
      [
        [revision(1), 'STORED'],
        [revision(3), 'UPDATED'],
        [revision(2), 'UPDATED'],
      ],
      'Versie 3',
      false,
    ],
    [
      'all of them backwards',
      [
        [revision(3), 'STORED'],
        [revision(2), 'UPDATED'],
        [revision(1), 'UPDATED'],
      ],
      'Versie 3',
      false,
    ],
    [
      'numbers by which text would sort wrongly',
      [
        [revision(10), 'STORED'],
        [revision(9), 'UPDATED'],
      ],
      'Versie 10',
      false,
    ],
    [
      'a revision with another note of the same content',
      [
        [revision(1), 'STORED'],
        [revision(1, { note: 'Let op.' }), 'UPDATED'],
      ],
      'Versie 1',
      false,
    ],
    [
      'a story and its cancellation',
      [
        [revision(1), 'STORED'],
        [cancel(2), 'UPDATED'],
      ],
      'Ingetrokken',
      true,
    ],
    [
      'a cancellation before its story',
      [
        [cancel(2), 'STORED'],
        [revision(1), 'UPDATED'],
      ],
      'Ingetrokken',
      true,
    ],
    [
      'a cancellation of the same number before its story',
      [
        [cancel(1), 'STORED'],
        [revision(1), 'UPDATED'],
      ],
      'Ingetrokken',
      true,
    ],
    [
      'a cancellation without a number before its story',
      [
        [cancel(null), 'STORED'],
        [revision(1), 'UPDATED'],
      ],
      'Ingetrokken',
      true,
    ],
    [
      'a story that is taken up again',
      [
        [revision(1), 'STORED'],
        [cancel(2), 'UPDATED'],
        [revision(3), 'UPDATED'],
      ],
      'Versie 3',
      false,
    ],
    [
      'revisions without numbers, in the order of their times',
      [
        [{ version: null, headline: 'Laat', versionCreated: '2026-03-02T10:00:00+01:00' }, 'STORED'],
        [{ version: null, headline: 'Vroeg', versionCreated: '2026-03-02T08:59:00Z' }, 'UPDATED'],
      ],
      'Laat',
      false,
    ],
    [
      'revisions without numbers or times, in the order in which they come',
      [
        [{ version: null, headline: 'Eerst' }, 'STORED'],
        [{ version: null, headline: 'Dan' }, 'UPDATED'],
      ],
      'Dan',
      false,
    ],
  ])('%s: is one item, as its newest revision says', async (_, messages, headline, isCancelled) => {
    const outcomes: string[] = [];
    for (const [item] of messages) outcomes.push((await wire.receive(source, g2Message(item))).outcome);
    expect(outcomes).toEqual(messages.map(([, outcome]) => outcome));
    const items = await wire.items(source);
    expect(items).toMatchObject([{ headline, isCancelled, revisionCount: messages.length }]);
    const [item] = items;
    const revisions = item ? await wire.revisions(item) : [];
    expect(revisions.map(({ content }) => content.headline)).toEqual(
      messages.map(([{ headline: said }]) => said),
    );
  });

  it('has one receipt for the same bytes, also when they are no longer kept', async () => {
    const bytes = g2Message(revision(1));
    const first = await wire.receive(source, bytes);
    expect(await wire.receive(source, bytes)).toEqual(first);
    await wire.database.writer.manager.delete(WireRawEntity, { messageId: first.id });
    expect(await wire.receive(source, bytes)).toEqual(first);
  });

  it('is taken from each source by itself', async () => {
    const other = await wire.aSource();
    const bytes = g2Message(revision(1));
    const [here, there] = [await wire.receive(source, bytes), await wire.receive(other, bytes)];
    expect(there).toMatchObject({ outcome: 'STORED' });
    expect(there.itemIds).not.toEqual(here.itemIds);
  });

  it('is a duplicate when a revision is sent again in another envelope', async () => {
    const stored = await wire.receive(source, g2Message(revision(1)));
    expect(await wire.receive(source, again(g2Message(revision(1))))).toMatchObject({
      outcome: 'DUPLICATE',
      itemIds: stored.itemIds,
    });
    expect(await wire.items(source)).toMatchObject([{ revisionCount: 1 }]);
  });

  it('is an update when a story without revisions returns to what it said before', async () => {
    const [first, then] = ['Eerst', 'Dan'].map((headline) => g2Message({ version: null, headline }));
    for (const bytes of [first, then, again(first)]) await wire.receive(source, bytes ?? new Uint8Array());
    expect(await wire.items(source)).toMatchObject([{ headline: 'Eerst', revisionCount: 3 }]);
  });

  it('with several items has the strongest outcome, and names each of them once', async () => {
    await wire.receive(source, g2Message(revision(1, { guid: 'a' })));
    const message = g2Message(
      ...[revision(1, { guid: 'a' }), revision(2, { guid: 'a' }), revision(1, { guid: 'b' })],
    );
    const receipt = await wire.receive(source, message);
    const items = await wire.items(source);
    expect(receipt.outcome).toBe('STORED');
    expect([...receipt.itemIds].sort()).toEqual(items.map(({ id }) => id).sort());
    expect(items).toHaveLength(2);
  });

  it('without an identity is known by its content', async () => {
    const nameless = { guid: null, version: null };
    await wire.receive(source, g2Message(nameless));
    await wire.receive(source, g2Message({ ...nameless, headline: 'Iets anders' }));
    expect(await wire.receive(source, again(g2Message(nameless)))).toMatchObject({ outcome: 'DUPLICATE' });
    const items = await wire.items(source);
    expect(items).toHaveLength(2);
    for (const { chain } of items) expect(chain).toMatch(/^sha256:/);
  });

  it.each<[string, Uint8Array, object]>([
    ['nothing', new Uint8Array(), { outcome: 'QUARANTINED', reason: 'EMPTY' }],
    [
      'something else in XML',
      Buffer.from('<list><item>Brood</item></list>'),
      { outcome: 'QUARANTINED', reason: 'UNKNOWN_FORMAT' },
    ],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]), { outcome: 'QUARANTINED' }],
    [
      'a message without items',
      g2Message(),
      { outcome: 'REJECTED', reason: 'NO_ITEMS', format: 'newsml-g2' },
    ],
  ])('that is %s is settled with the reason', async (_, bytes, expected) => {
    expect(await wire.receive(source, bytes)).toMatchObject(expected);
    expect(await wire.items(source)).toEqual([]);
  });

  it.each([
    ['2026-03-02T12:00:00+01:00', { embargoUntil: '2026-03-02T11:00:00.000Z', isHeld: false }],
    ['2026-03-02T12:00:00', { embargoUntil: null, isHeld: true }],
    ['', { embargoUntil: null, isHeld: true }],
  ])('with the embargo "%s" is kept with it', async (embargoed, expected) => {
    await wire.receive(source, g2Message({ embargoed }));
    expect(await wire.items(source)).toMatchObject([expected]);
  });

  it('is read in the time zone of its source', async () => {
    const amsterdam = await wire.aSource({ timeZone: 'Europe/Amsterdam' });
    await wire.receive(amsterdam, g2Message({ embargoed: '2026-03-02T12:00:00' }));
    expect(await wire.items(amsterdam)).toMatchObject([
      { embargoUntil: '2026-03-02T11:00:00.000Z', isHeld: false },
    ]);
  });

  it('is rejected when its source was archived before it was read', async () => {
    const { id } = await wire.take(source, g2Message(revision(1)));
    await wire.features.get(ArchiveWireSource, { strict: false }).execute(admin, {
      sourceId: source.id,
      expectedVersion: 1,
    });
    await wire.settle();
    expect(await wire.message(id)).toMatchObject({ outcome: 'REJECTED', reason: 'SOURCE_ARCHIVED' });
    expect(await wire.items(source)).toEqual([]);
  });

  it('is announced once as new and once for each newer revision', async () => {
    const before = (await wire.announcements()).length;
    for (const version of [1, 3, 2, 3]) await wire.receive(source, g2Message(revision(version)));
    const [item] = await wire.items(source);
    const about = { wireItemId: item?.id, sourceId: source.id };
    expect((await wire.announcements()).slice(before)).toEqual([
      { type: 'wireItemStored', ...about, at: item?.firstAt },
      { type: 'wireItemUpdated', ...about, at: item?.updatedAt },
    ]);
  });
});
