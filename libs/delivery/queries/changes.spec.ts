import { UnitOfWork } from '@kopij/platform';
import { engineUnderTest } from '@kopij/testing';
import { askChanges, whatHappened } from '../testing/follow.js';
import { openDelivery, type OpenDelivery } from '../testing/open-delivery.js';

describe('the changes', () => {
  let delivery: OpenDelivery;
  beforeAll(async () => {
    delivery = await openDelivery();
  });
  afterAll(() => delivery.close());

  const ask = (after?: string, first?: number) => askChanges(delivery, after, first);
  /** On PostgreSQL a place lies before the oldest transaction that is open, if only in another test's database. */
  async function nothingIsOpen(): Promise<void> {
    if (engineUnderTest() === 'sqlite') return;
    const sql = `SELECT 1 FROM article_changes WHERE transaction_id >= pg_snapshot_xmin(pg_current_snapshot())::text::bigint`;
    for (let open = 1; open > 0;) open = (await delivery.database.reader.query<object[]>(sql)).length;
  }
  const begin = async () => (await ask()).pageInfo.endCursor;

  it('begin with a cursor and nothing else, from which all that happens is told in order', async () => {
    const before = await delivery.publish();
    const begun = await ask();
    expect(begun).toMatchObject({ edges: [], startAgain: false, pageInfo: { hasNextPage: false } });
    const { id } = await delivery.publish({ headline: 'Nieuw' });
    await delivery.publish({ id, headline: 'Nieuwer' });
    await delivery.publish({ id, headline: 'Nieuwst', isCorrection: true });
    await delivery.takeDown(before.id);
    const told = await ask(begun.pageInfo.endCursor);
    expect(told).toMatchObject({
      startAgain: false,
      pageInfo: { hasNextPage: false, hasPreviousPage: true },
    });
    const at = delivery.clock.now().toISOString();
    const article = { headline: 'Nieuwst', withheld: null };
    expect(told.edges.map(({ node }) => node)).toEqual([
      { kind: 'PUBLISHED', articleId: id, at, article },
      { kind: 'UPDATED', articleId: id, at, article },
      { kind: 'CORRECTED', articleId: id, at, article },
      { kind: 'WITHDRAWN', articleId: before.id, at, article: null },
    ]);
    expect((await ask(told.pageInfo.endCursor)).edges).toEqual([]);
  });

  it('tell that an article was taken down and published again, and that it was killed', async () => {
    const { id } = await delivery.publish();
    const begun = await begin();
    await delivery.takeDown(id);
    await delivery.publish({ id });
    await delivery.kill(id);
    expect(whatHappened(await ask(begun))).toEqual([
      ['WITHDRAWN', id],
      ['PUBLISHED', id],
      ['WITHDRAWN', id],
    ]);
  });

  it('are read a page at a time, and go on from any of their cursors', async () => {
    const begun = await begin();
    const ids: string[] = [];
    for (let made = 0; made < 5; made += 1) ids.push((await delivery.publish()).id);
    const first = await ask(begun, 2);
    expect(first.pageInfo).toMatchObject({ hasNextPage: true, startCursor: first.edges[0]?.cursor });
    expect(first.pageInfo.endCursor).toBe(first.edges[1]?.cursor);
    const rest = await ask(first.pageInfo.endCursor, 100);
    expect([...first.edges, ...rest.edges].map(({ node }) => node.articleId)).toEqual(ids);
    expect(rest.pageInfo.hasNextPage).toBe(false);
    expect((await ask(first.edges[0]?.cursor)).edges).toHaveLength(4);
    const none = await ask(begun, 0);
    expect(none).toMatchObject({ edges: [], pageInfo: { endCursor: begun, hasNextPage: true } });
  });

  it('are what was committed, and nothing else', async () => {
    const begun = await begin();
    const failing = delivery.get(UnitOfWork).transaction(async () => {
      await Promise.resolve();
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect((await ask(begun)).edges).toEqual([]);
  });

  it('say to read everything again when a section or an agency has changed, once', async () => {
    const section = await delivery.section('buitenland');
    const above = await delivery.section('nieuws');
    for (const change of [
      () => delivery.rename(section, 'wereld'),
      () => delivery.move(section, above),
      () => delivery.agency('RTR', { creditText: 'Reuters' }),
    ]) {
      const begun = await begin();
      await change();
      expect((await ask(begun, 0)).pageInfo).toMatchObject({ endCursor: begun, hasNextPage: true });
      const { id } = await delivery.publish();
      const told = await ask(begun, 1);
      expect(whatHappened(told)).toEqual([['RESET', null]]);
      expect(told.pageInfo.hasNextPage).toBe(true);
      expect(whatHappened(await ask(told.pageInfo.endCursor))).toEqual([['PUBLISHED', id]]);
    }
  });

  it('say to start again when what comes after a cursor is no longer known', async () => {
    await delivery.publish();
    const begun = await begin();
    await delivery.publish();
    await delivery.publish();
    await nothingIsOpen();
    const newest = await begin();
    // As pruning does, and a restored backup.
    const oldest = `sequence < (SELECT MAX(sequence) FROM article_changes)`;
    await delivery.database.writer.query(`DELETE FROM article_changes WHERE ${oldest}`);
    const told = await ask(begun);
    expect(told).toMatchObject({ startAgain: true, edges: [], pageInfo: { hasNextPage: false } });
    expect(await ask(newest)).toMatchObject({ startAgain: false, edges: [] });
    const { id } = await delivery.publish();
    expect(whatHappened(await ask(told.pageInfo.endCursor))).toEqual([['PUBLISHED', id]]);
    await delivery.database.writer.query(`UPDATE article_changes SET at = '2020-01-01T00:00:00.000Z'`);
    expect((await ask(newest)).startAgain).toBe(true);
  });

  it('refuse what is no cursor of theirs', async () => {
    await expect(ask('WzEsImFydGljbGVzIl0')).rejects.toThrow('`after` is not a cursor of this list');
    await expect(ask(undefined, 101)).rejects.toThrow('`first` must be between 0 and 100');
  });
});
