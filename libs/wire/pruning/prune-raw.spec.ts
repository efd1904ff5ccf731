import { ReplayMessage } from '../index.js';
import type { WireMessageEntity } from '../messages/wire-message.entity.js';
import { WireRawEntity } from '../messages/wire-raw.entity.js';
import type { WireSourceEntity } from '../sources/wire-source.entity.js';
import { g2Message } from '../testing/g2-message.js';
import { admin, openWire, type OpenWire } from '../testing/open-wire.js';
import { PruneRaw } from './prune-raw.js';
import { Pruner } from './pruner.js';

const day = 86_400_000;

describe('old messages', () => {
  let wire: OpenWire;
  let source: WireSourceEntity;
  beforeAll(async () => {
    wire = await openWire('BY_HAND', { wireRetentionDays: 7 });
  });
  beforeEach(async () => {
    source = await wire.aSource();
  });
  afterEach(() => wire.database.writer.query('DELETE FROM wire_raw'));
  afterAll(() => wire.close());

  /** Gives in how many batches. */
  async function prune(): Promise<number> {
    const pruner = wire.features.get(PruneRaw, { strict: false });
    let last: string | null = '';
    for (let batches = 0; ; batches += 1) {
      last = await pruner.next(last);
      if (last === null) return batches;
    }
  }

  async function kept(): Promise<string[]> {
    const rows = await wire.database.reader.find(WireRawEntity, { order: { messageId: 'ASC' } });
    return rows.map(({ messageId }) => messageId);
  }

  const receive = (guid: string) => wire.receive(source, g2Message({ guid }));
  const idsOf = (...messages: WireMessageEntity[]) => messages.map(({ id }) => id);

  it('are removed after so many days, and not a moment before', async () => {
    const old = await receive('urn:x:1');
    const received = Date.parse(old.receivedAt);
    wire.clock.set(new Date(received + 2 * day));
    const young = await receive('urn:x:2');
    wire.clock.set(new Date(received + 7 * day));
    await prune();
    expect(await kept()).toEqual(idsOf(old, young));
    wire.clock.set(new Date(received + 7 * day + 1));
    await prune();
    expect(await kept()).toEqual(idsOf(young));
  });

  it('keep their receipts and items, and the same bytes again have the first receipt', async () => {
    const old = await receive('urn:x:1');
    wire.clock.advance(8 * day);
    await prune();
    expect(await kept()).toEqual([]);
    expect(await receive('urn:x:1')).toEqual(old);
    expect(await kept()).toEqual([]);
    expect(await wire.items(source)).toHaveLength(1);
  });

  it('are kept while they are quarantined or have not been read', async () => {
    const quarantined = await wire.receive(source, Buffer.from('<list/>'));
    const waiting = await wire.take(source, g2Message({}));
    wire.clock.advance(365 * day);
    await prune();
    expect(await kept()).toEqual(idsOf(quarantined, waiting));
    await wire.settle();
    await prune();
    expect(await kept()).toEqual(idsOf(quarantined));
  });

  it('cannot be read again, and whoever asks is told why', async () => {
    const replay = wire.features.get(ReplayMessage, { strict: false });
    const settled = await receive('urn:x:1');
    const quarantined = await wire.receive(source, Buffer.from('<list/>'));
    wire.clock.advance(8 * day);
    await prune();
    expect(await replay.execute(admin, settled.id)).toEqual({ refusal: 'NOT_QUARANTINED' });
    // As an operator may do by hand.
    await wire.database.writer.manager.delete(WireRawEntity, { messageId: quarantined.id });
    expect(await replay.execute(admin, quarantined.id)).toEqual({ refusal: 'MESSAGE_PRUNED' });
    expect(await wire.message(quarantined.id)).toEqual(quarantined);
  });

  it('are removed in batches that are small in number and in bytes', async () => {
    for (let number = 0; number < 205; number += 1)
      await wire.take(source, Buffer.from(`<list n="${number}"/>`));
    await wire.database.writer.query(`UPDATE wire_messages SET outcome = 'STORED'`);
    wire.clock.advance(8 * day);
    expect(await prune()).toBe(3);
    for (const letter of 'abc') await wire.take(source, Buffer.alloc(9_000_000, letter));
    await wire.database.writer.query(`UPDATE wire_messages SET outcome = 'STORED'`);
    wire.clock.advance(8 * day);
    expect(await prune()).toBe(3);
    expect(await kept()).toEqual([]);
  });
});

it('old messages are kept for ever where the operator says so', async () => {
  const wire = await openWire('BY_HAND', { wireRetentionDays: 0 });
  await wire.receive(await wire.aSource(), g2Message({}));
  wire.clock.advance(100 * 365 * day);
  expect(await wire.features.get(PruneRaw, { strict: false }).next('')).toBeNull();
  expect(await wire.database.reader.count(WireRawEntity)).toBe(1);
  await wire.close();
});

it('a server removes old messages by itself', async () => {
  const wire = await openWire('BY_HAND');
  const source = await wire.aSource();
  await wire.receive(source, g2Message({}));
  wire.clock.advance(91 * day);
  const pruner = new Pruner(wire.features.get(PruneRaw, { strict: false }));
  pruner.onApplicationBootstrap();
  while ((await wire.database.reader.count(WireRawEntity)) > 0) await new Promise(setImmediate);
  await pruner.beforeApplicationShutdown();
  await wire.close();
});
