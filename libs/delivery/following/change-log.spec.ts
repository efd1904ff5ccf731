import { UnitOfWork, type Statement } from '@kopij/platform';
import { engineUnderTest, planOf } from '@kopij/testing';
import fc from 'fast-check';
import { Client } from 'pg';
import { openDelivery, type OpenDelivery } from '../testing/open-delivery.js';
import { noteChanges } from '../writing/note-changes.js';
import { ChangeLog } from './change-log.js';
import { decodePlace, encodePlace, type LogPlace } from './change-place.js';
import { changesAfter, newestChange } from './change-statements.js';

describe('the log of changes to articles', () => {
  let delivery: OpenDelivery;
  let log: ChangeLog;
  beforeAll(async () => {
    delivery = await openDelivery();
    log = delivery.get(ChangeLog);
  });
  afterAll(() => delivery.close());

  /** Follows the log, over cursors alone, as a client does. */
  class Follower {
    readonly heard: string[] = [];

    private constructor(private place: LogPlace) {}

    static async begin(): Promise<Follower> {
      return new Follower(await log.end());
    }

    /** Reads a page, and may lose hold of the end of it. */
    async readPage(size: number, keeps = size): Promise<boolean> {
      const found = await log.after(this.place, size);
      if (!found) throw new Error('The place is not known.');
      const kept = found.changes.slice(0, keeps);
      this.heard.push(...kept.map(({ articleId }) => articleId));
      this.goOnFrom(kept.at(-1)?.place ?? found.from);
      return found.hasMore || kept.length < found.changes.length;
    }

    async readAll(size: number): Promise<void> {
      while (await this.readPage(size));
    }

    private goOnFrom(place: LogPlace): void {
      const cursor = encodePlace({ ...place, sections: 1, agencies: 2 });
      const decoded = decodePlace(cursor);
      expect(decoded).toEqual({ ...place, sections: 1, agencies: 2 });
      this.place = place;
    }
  }

  const note = (...ids: string[]) =>
    delivery.get(UnitOfWork).transaction((tx) => noteChanges(tx, delivery.clock.now(), 'UPDATED', ids));

  it('tells each change once, in pages of any size, of which any part may be lost', async () => {
    const follower = await Follower.begin();
    await note('a', 'b', 'c');
    await note('d');
    await follower.readPage(2, 1);
    await note('e', 'f');
    await follower.readAll(3);
    expect(follower.heard).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });

  it('is read by its index, however long it is', async () => {
    const ids = Array.from({ length: 20_000 }, (_, at) => `a${at}`);
    for (let at = 0; at < 10; at += 1) await note(...ids.slice(at * 2_000, (at + 1) * 2_000));
    await delivery.database.writer.query('ANALYZE article_changes');
    for (const asked of [newestChange, changesAfter]) {
      const plan = await planOf(delivery, textOf(asked));
      const steps = plan.filter((step) => step.includes(' article_changes') && !step.includes('Sort Key'));
      expect(steps).not.toEqual([]);
      for (const step of steps) expect(step).toMatch(/^SEARCH|^SCAN article_changes$|Index (Only )?Scan/);
    }
  });

  const textOf = ({ sqlite, postgres }: Statement) => (engineUnderTest() === 'postgres' ? postgres : sqlite);

  // SQLite has one writer: no two transactions are open at a time.
  for (const [what, see] of Object.entries(engineUnderTest() === 'postgres' ? onPostgres() : {})) {
    it(`tells each change once, ${what}`, see);
  }

  function onPostgres(): Record<string, () => Promise<void>> {
    return {
      'at the first look after its commit, though a newer one has been told': async () => {
        const [early, other] = [await Writer.open(delivery.url), await Writer.open(delivery.url)];
        const follower = await Follower.begin();
        await early.write('early');
        await other.write('other');
        await note('late');
        await follower.readAll(10);
        expect(follower.heard).toEqual(['late']);
        await early.end('COMMIT');
        await follower.readAll(10);
        await other.end('ROLLBACK');
        await follower.readAll(10);
        expect(follower.heard).toEqual(['late', 'early']);
        await Promise.all([early.close(), other.close()]);
      },
      'by whatever turns writers write, commit, roll back, and others read': async () => {
        const writers = await Promise.all([0, 1, 2, 3].map(() => Writer.open(delivery.url)));
        const turns = fc.array(anyTurn, { minLength: 20, maxLength: 60 });
        try {
          await fc.assert(
            fc.asyncProperty(turns, (played) => play(played, writers)),
            { numRuns: 40, endOnFailure: true },
          );
        } finally {
          await Promise.all(writers.map((writer) => writer.close()));
        }
      },
    };
  }

  async function play(turns: readonly Turn[], writers: readonly Writer[]): Promise<void> {
    const followers = [await Follower.begin(), await Follower.begin()];
    const committed: string[] = [];
    for (const [turn, { who, what, size }] of turns.entries()) {
      const writer = writers[who];
      const follower = followers[who % 2];
      if (what === 'READ_PAGE') await follower?.readPage(size, size - 1);
      else if (what === 'READ_ALL') {
        await follower?.readAll(size);
        expect([...(follower?.heard ?? [])].sort()).toEqual([...committed].sort());
      } else if (what === 'WRITE') await writer?.write(`${turn}`);
      else committed.push(...((await writer?.end(what)) ?? []));
    }
    for (const writer of writers) await writer.end('ROLLBACK');
    for (const follower of followers) {
      await follower.readAll(7);
      expect([...follower.heard].sort()).toEqual([...committed].sort());
    }
  }
});

interface Turn {
  who: number;
  what: 'WRITE' | 'READ_PAGE' | 'READ_ALL' | 'COMMIT' | 'ROLLBACK';
  size: number;
}

const anyTurn: fc.Arbitrary<Turn> = fc.record({
  who: fc.nat({ max: 3 }),
  what: fc.constantFrom('WRITE', 'WRITE', 'WRITE', 'READ_PAGE', 'READ_ALL', 'COMMIT', 'COMMIT', 'ROLLBACK'),
  size: fc.integer({ min: 1, max: 4 }),
});

/** A transaction of its own, which writes more and more until it ends. */
class Writer {
  private written: string[] = [];

  private constructor(private readonly client: Client) {}

  static async open(url: string): Promise<Writer> {
    const client = new Client({ connectionString: url, options: '-c synchronous_commit=off' });
    await client.connect();
    return new Writer(client);
  }

  async write(articleId: string): Promise<void> {
    if (this.written.length === 0) await this.client.query('BEGIN');
    this.written.push(articleId);
    await this.client.query(
      `INSERT INTO article_changes (transaction_id, at, kind, article_id)
       VALUES (pg_current_xact_id()::text::bigint, '2026-03-02T09:00:00.000Z', 'UPDATED', $1)`,
      [articleId],
    );
  }

  /** Gives what it has committed. */
  async end(how: 'COMMIT' | 'ROLLBACK'): Promise<string[]> {
    const { written } = this;
    this.written = [];
    if (written.length > 0) await this.client.query(how);
    return how === 'COMMIT' ? written : [];
  }

  async close(): Promise<void> {
    await this.client.end();
  }
}
