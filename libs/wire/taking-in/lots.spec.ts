import { hash } from 'node:crypto';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { sqlChannel } from '@kopij/platform';
import type { WireMessageEntity } from '../messages/wire-message.entity.js';
import type { WireSourceEntity } from '../sources/wire-source.entity.js';
import { failOnHeadline, mendHeadlines } from '../testing/fail-on-headline.js';
import { g2Message } from '../testing/g2-message.js';
import { openWire, type OpenWire } from '../testing/open-wire.js';
import { SettleMessages } from './settle-messages.js';
import { TakeMessages } from './take-messages.js';

describe('messages that come in together', () => {
  let wire: OpenWire;
  let source: WireSourceEntity;
  beforeEach(async () => {
    wire = await openWire();
    source = await wire.aSource();
  });
  afterEach(() => wire.close());

  const takeAll = (...messages: Uint8Array[]) =>
    wire.features.get(TakeMessages, { strict: false }).execute(
      source.id,
      messages.map((bytes) => ({ bytes, contentType: null, name: null, senderId: null })),
    );
  const settleAll = (messages: readonly WireMessageEntity[]) =>
    wire.features.get(SettleMessages, { strict: false }).execute(messages);
  const outcomesOf = async (messages: readonly WireMessageEntity[]) =>
    (await Promise.all(messages.map(({ id }) => wire.message(id)))).map(({ outcome }) => outcome);
  const story = (guid: string, headline = 'Kop') => g2Message({ guid, headline });

  it('are two transactions, however many they are: one for the receipts, and one for what is in them', async () => {
    let commits = 0;
    const count = (sql: unknown) => {
      if (sql === 'COMMIT') commits += 1;
    };
    subscribe(sqlChannel.name, count);
    await settleAll(await takeAll(story('a'), story('b'), story('c')));
    unsubscribe(sqlChannel.name, count);
    expect(commits).toBe(2);
    expect(await wire.items(source)).toHaveLength(3);
  });

  it('have their receipts in order, each of the same bytes the same', async () => {
    const [before] = await takeAll(story('a'));
    const sent = [story('b'), story('a'), story('c'), story('b')];
    const receipts = await takeAll(...sent);
    expect(receipts.map(({ sha256 }) => sha256)).toEqual(sent.map((bytes) => hash('sha256', bytes)));
    const [b, a, c, again] = receipts.map(({ id }) => id);
    expect([a, again]).toEqual([before?.id, b]);
    expect(new Set([a, b, c]).size).toBe(3);
  });

  it('are settled in the order in which they came, though it was one moment', async () => {
    const headlines = Array.from({ length: 20 }, (_, at) => `Kop ${at}`);
    await takeAll(...headlines.map((headline) => g2Message({ version: null, headline })));
    await wire.settle();
    expect(await wire.items(source)).toMatchObject([{ headline: 'Kop 19', revisionCount: 20 }]);
  });

  it('have the third revision before the second, and the third is the newest', async () => {
    const revision = (version: number) => g2Message({ version, headline: `Versie ${version}` });
    const receipts = await takeAll(revision(1), revision(3), revision(2));
    await settleAll(receipts);
    expect(await outcomesOf(receipts)).toEqual(['STORED', 'UPDATED', 'UPDATED']);
    expect(await wire.items(source)).toMatchObject([{ headline: 'Versie 3', revisionCount: 3 }]);
  });

  it('are not stopped by one that is malformed', async () => {
    const receipts = await takeAll(story('a'), Buffer.from('<list/>'), story('b'));
    await settleAll(receipts);
    expect(await outcomesOf(receipts)).toEqual(['STORED', 'QUARANTINED', 'STORED']);
  });

  it('of several sources are settled together', async () => {
    const other = await wire.aSource();
    const first = await wire.take(other, story('a'));
    const second = await wire.take(source, story('a'));
    await settleAll([first, second]);
    expect(await outcomesOf([first, second])).toEqual(['STORED', 'STORED']);
  });

  it('are settled up to one that makes Kopij fail, and the others once it does no more', async () => {
    await failOnHeadline(wire, 'Stuk');
    const receipts = await takeAll(story('a'), story('b', 'Stuk'), story('c'));
    await expect(settleAll(receipts)).rejects.toThrow('faulty');
    expect(await outcomesOf(receipts)).toEqual(['STORED', 'RECEIVED', 'RECEIVED']);
    await mendHeadlines(wire);
    await settleAll(receipts);
    expect(await outcomesOf(receipts)).toEqual(['STORED', 'STORED', 'STORED']);
    expect((await wire.items(source)).map(({ revisionCount }) => revisionCount)).toEqual([1, 1, 1]);
    expect(await wire.announcements()).toHaveLength(3);
  });
});
