import { askChanges, whatHappened } from '../testing/follow.js';
import { openDelivery, type OpenDelivery } from '../testing/open-delivery.js';
import { NoteLicenceEnds } from './note-licence-ends.js';

const day = 86_400_000;
const minute = 60_000;
const from = (code: string) => ({ credits: [{ code, role: 'SOURCE' as const }] });

describe('the end of a licence', () => {
  let delivery: OpenDelivery;
  let cursor: string;
  beforeEach(async () => {
    delivery = await openDelivery();
    await delivery.agency('AFP', { expiresAfterDays: 30, archive: true, web: true });
    await delivery.agency('BELGA', { expiresAfterDays: null, archive: false, web: true });
    await delivery.agency('RTR', { expiresAfterDays: null, archive: true, web: true });
    await look();
    cursor = (await askChanges(delivery)).pageInfo.endCursor;
  });
  afterEach(() => delivery.close());

  async function look(): Promise<void> {
    while (!(await delivery.get(NoteLicenceEnds).next()));
  }

  async function told() {
    const page = await askChanges(delivery, cursor, 100);
    cursor = page.pageInfo.endCursor;
    return page;
  }

  it('is a change of every article that it withholds text of, and of no other', async () => {
    const afp = await delivery.publish(from('AFP'));
    const belga = await delivery.publish(from('BELGA'));
    await delivery.publish(from('RTR'));
    const unnamed = await delivery.publish({ ...from('RTR'), textAgencies: ['AFP'] });
    const both = await delivery.publish({ credits: [...from('AFP').credits, ...from('BELGA').credits] });
    await told();
    delivery.clock.advance(day - minute);
    await look();
    expect(whatHappened(await told())).toEqual([]);
    delivery.clock.advance(2 * minute);
    await look();
    await look();
    const first = await told();
    expect(whatHappened(first).sort()).toEqual(
      [
        ['WITHHELD', belga.id],
        ['WITHHELD', both.id],
      ].sort(),
    );
    expect(first.edges[0]?.node.article?.withheld).toEqual({ reason: 'LICENCE_FORBIDS_ARCHIVE' });
    // Nobody looks for a month.
    delivery.clock.advance(40 * day);
    await look();
    expect(whatHappened(await told()).sort()).toEqual(
      [
        ['WITHHELD', afp.id],
        ['WITHHELD', unnamed.id],
      ].sort(),
    );
    await look();
    expect(whatHappened(await told())).toEqual([]);
  });

  it('is noted by one server at a time, and only when it has come for all their clocks', async () => {
    const { id } = await delivery.publish(from('BELGA'));
    await told();
    delivery.clock.advance(day + 1_000);
    await look();
    expect(whatHappened(await told())).toEqual([]);
    delivery.clock.advance(2_000);
    const notes = delivery.get(NoteLicenceEnds);
    await Promise.all([notes.next(), notes.next(), notes.next()]);
    expect(whatHappened(await told())).toEqual([['WITHHELD', id]]);
  });

  it('waits for a server whose clock is far behind, which would still show the text', async () => {
    const { id } = await delivery.publish(from('BELGA'));
    await told();
    delivery.clock.advance(day + minute);
    await look();
    delivery.clock.advance(-2 * minute);
    const early = await askChanges(delivery, cursor);
    expect(early).toMatchObject({ edges: [], pageInfo: { endCursor: cursor, hasNextPage: false } });
    delivery.clock.advance(3 * minute);
    expect(whatHappened(await told())).toEqual([['WITHHELD', id]]);
  });

  it('writes nothing while nothing ends', async () => {
    await delivery.publish(from('BELGA'));
    const clock = () => delivery.database.reader.query('SELECT * FROM licence_clock');
    const before: unknown = await clock();
    delivery.clock.advance(minute);
    await look();
    expect(await clock()).toEqual(before);
  });
});
