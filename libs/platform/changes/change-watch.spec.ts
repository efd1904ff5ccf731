import { setImmediate as nextTurn } from 'node:timers/promises';
import { createTestDatabase, engineUnderTest, testConfig, type TestDatabase } from '@kopij/testing';
import fc from 'fast-check';
import { Client } from 'pg';
import {
  anything,
  bumpRegistry,
  ChangeWatch,
  entities,
  eventOf,
  everything,
  openDatabase,
  OutboxEventEntity,
  touch,
  UnitOfWork,
  type Database,
} from '../index.js';
import { ChangeEntity } from './change.entity.js';
import { SharedLook } from './shared-look.js';

describe('what changes of all that readers see', () => {
  let test: TestDatabase;
  let here: Database;
  let elsewhere: Database;
  let watch: ChangeWatch;
  let told: string[];

  beforeEach(async () => {
    test = await createTestDatabase();
    here = await openDatabase(testConfig(test.url), entities);
    elsewhere = await openDatabase(testConfig(test.url), entities);
    watch = new ChangeWatch(here);
    told = [];
    watch.onChange((tags) => told.push(...tags));
    await watch.catchUp();
    told = [];
  });
  afterEach(async () => {
    await here.close();
    await elsewhere.close();
    await test.drop();
  });

  const change = (database: Database, ...tags: string[]) =>
    new UnitOfWork(database).transaction((tx) => Promise.resolve(touch(tx, tags)));

  it('is known as soon as it is committed, whichever process did it', async () => {
    await change(here, 'article:1', 'list:all');
    await change(elsewhere, 'article:2');
    await watch.catchUp();
    expect(told).toEqual(['article:1', 'list:all', anything, 'article:2', anything]);
    await watch.catchUp();
    expect(told).toHaveLength(5);
  });

  it('is not known before it is committed, and never when it is not', async () => {
    await new UnitOfWork(elsewhere).transaction(async (tx) => {
      touch(tx, ['article:1']);
      await watch.catchUp();
      expect(told).toEqual([]);
    });
    const failing = new UnitOfWork(elsewhere).transaction((tx) => {
      touch(tx, ['article:2']);
      return Promise.reject(new Error('no'));
    });
    await expect(failing).rejects.toThrow('no');
    await watch.catchUp();
    expect(told).toEqual(['article:1', anything]);
  });

  it('is told once, however many write at a time, and whoever looks in between', async () => {
    const end = new AbortController();
    const watching = (async () => {
      while (!end.signal.aborted) {
        await watch.catchUp();
        await nextTurn();
      }
    })();
    const all = Array.from({ length: 60 }, (_, at) => `article:${at}`);
    await Promise.all(all.map((tag, at) => change(at % 2 === 0 ? here : elsewhere, tag)));
    end.abort();
    await watching;
    await watch.catchUp();
    expect(told.filter((tag) => tag !== anything).sort()).toEqual([...all].sort());
  });

  it('is everything, for whoever was away so long that it is no longer known what', async () => {
    for (const tag of ['article:1', 'article:2', 'article:3']) await change(elsewhere, tag);
    await elsewhere.writer.query(`DELETE FROM changes WHERE tags NOT LIKE '%article:3%'`);
    await overtaken();
    await watch.catchUp();
    expect(told).toEqual([everything]);
    await change(elsewhere, 'article:4');
    await watch.catchUp();
    expect(told).toEqual([everything, 'article:4', anything]);
  });

  it('is everything, when it is more than can be told, or a section or an agency', async () => {
    await change(here, ...Array.from({ length: 501 }, (_, at) => `article:${at}`));
    await new UnitOfWork(here).transaction((tx) => bumpRegistry(tx, 'agencies'));
    await watch.catchUp();
    expect(told).toEqual([everything, anything, everything, anything]);
  });

  it('is announced once for each transaction, in order, for the caches between us and readers', async () => {
    await change(here, 'article:1');
    await change(elsewhere, 'article:2', 'list:all');
    const events = await here.reader.find(OutboxEventEntity, { order: { sequence: 'ASC' } });
    expect(events.map(eventOf)).toMatchObject([
      { type: 'deliveryChanged', tags: ['article:1', anything] },
      { type: 'deliveryChanged', tags: ['article:2', 'list:all', anything] },
    ]);
  });

  it('is remembered for a bounded number of changes, and told whole to whoever keeps up', async () => {
    await growTo(10_099);
    await overtaken();
    await watch.catchUp();
    told = [];
    await change(here, 'article:3');
    const rows = await here.reader.find(ChangeEntity, { order: { sequence: 'ASC' } });
    expect(rows[0]?.sequence).toBe(engineUnderTest() === 'postgres' ? 99 : 101);
    expect(rows.at(-1)?.sequence).toBe(10_100);
    await watch.catchUp();
    expect(told).toEqual(['article:3', anything]);
  });

  it('is everything, for whoever was away while it was forgotten', async () => {
    await growTo(10_099);
    await overtaken();
    await change(elsewhere, 'article:3');
    await watch.catchUp();
    expect(told).toEqual([everything]);
  });

  for (const [when, see] of Object.entries(engineUnderTest() === 'postgres' ? onPostgres() : {})) {
    it(`is told once, ${when}`, see);
  }

  // SQLite has one writer: no two transactions are open at a time.
  function onPostgres(): Record<string, () => Promise<void>> {
    return {
      'when it was written before others and is committed after them': async () => {
        const early = await Writer.open(test.url);
        await early.begin('article:early');
        await change(elsewhere, 'article:late');
        await watch.catchUp();
        expect(told).toEqual(['article:late', anything]);
        await early.end('COMMIT');
        await watch.catchUp();
        await watch.catchUp();
        expect(told).toEqual(['article:late', anything, 'article:early']);
        await early.close();
      },
      'when it stays open while more changes are made than are kept': async () => {
        const early = await Writer.open(test.url);
        await early.begin('article:early');
        await growTo(10_299);
        await change(here, 'article:1');
        await watch.catchUp();
        expect(told).toEqual(['article:1', anything]);
        await early.end('COMMIT');
        await watch.catchUp();
        expect(told).toEqual(['article:1', anything, 'article:early']);
        await early.close();
      },
      'by whatever turns writers begin, commit, roll back, and others look': async () => {
        const writers = await Promise.all([0, 1, 2, 3].map(() => Writer.open(test.url)));
        try {
          const turns = fc.array(anyTurn, { minLength: 20, maxLength: 60 });
          await fc.assert(
            fc.asyncProperty(turns, (played) => play(played, writers)),
            { numRuns: 30, endOnFailure: true },
          );
        } finally {
          await Promise.all(writers.map((writer) => writer.close()));
        }
      },
      'and everything is, when the connection over which it is followed has ended': async () => {
        await change(elsewhere, 'article:1');
        await elsewhere.writer.query(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE '%snapshot%' AND pid <> pg_backend_pid()`,
        );
        await expect(eventually(() => watch.catchUp())).resolves.toBeUndefined();
        expect(told).toEqual([everything]);
        await change(elsewhere, 'article:2');
        await watch.catchUp();
        expect(told).toEqual([everything, 'article:2', anything]);
      },
      'unless a dump has brought it along from a server that had counted further': async () => {
        await elsewhere.writer.query(
          `INSERT INTO changes (transaction_id, tags) VALUES (9000000000000000000, '["article:0"]')`,
        );
        await growTo(99);
        await watch.catchUp();
        expect(told).toEqual([]);
        await change(elsewhere, 'article:1');
        await watch.catchUp();
        expect(told).toEqual(['article:1', anything]);
      },
    };
  }

  /** Two watches, each as another process has one. A change is told by the first look after its commit, and by no other. */
  async function play(turns: readonly Turn[], writers: readonly Writer[]): Promise<void> {
    const watches = [here, elsewhere].map((database) => new ChangeWatch(database));
    const heard = watches.map((): string[] => []);
    for (const [at, each] of watches.entries()) {
      each.onChange((tags) => heard[at]?.push(...tags));
      await each.catchUp();
      heard[at]?.splice(0);
    }
    const committed: string[] = [];
    const look = async (at: number) => {
      await watches[at]?.catchUp();
      expect([...(heard[at] ?? [])].sort()).toEqual([...committed].sort());
    };
    for (const [turn, { who, what }] of turns.entries()) {
      const writer = writers[who];
      if (what === 'look' || !writer) await look(who % 2);
      else if (writer.tag === null) await writer.begin(`article:${turn}`);
      else {
        if (what === 'COMMIT') committed.push(writer.tag);
        await writer.end(what);
      }
    }
    for (const writer of writers) await writer.end('ROLLBACK');
    for (const at of watches.keys()) await look(at);
  }

  /** Fills the log up to that sequence, each change in a transaction of its own as far as its readers can tell. */
  async function growTo(sequence: number): Promise<void> {
    for (let made = await last(); made < sequence; made = await last()) {
      await elsewhere.writer.query(
        engineUnderTest() === 'postgres'
          ? `DO $$ BEGIN FOR at IN 1..${sequence - made} LOOP
               INSERT INTO changes (transaction_id, tags) VALUES (pg_current_xact_id()::text::bigint, '[]');
               PERFORM set_config('synchronous_commit', 'off', true); COMMIT;
             END LOOP; END $$`
          : `WITH RECURSIVE n(at) AS (SELECT 1 UNION ALL SELECT at + 1 FROM n WHERE at < ${sequence - made})
             INSERT INTO changes (tags) SELECT '[]' FROM n`,
      );
    }
  }

  // What is under way in other databases of the server holds the log back too.
  async function overtaken(): Promise<void> {
    if (engineUnderTest() === 'sqlite') return;
    const now = await snapshot();
    while ((await snapshot()).xmin < now.xmax) await nextTurn();
  }

  async function snapshot(): Promise<{ xmin: bigint; xmax: bigint }> {
    const [row] = await elsewhere.reader.query<{ text: string }[]>(
      'SELECT pg_current_snapshot()::text AS text',
    );
    const [xmin = '', xmax = ''] = row?.text.split(':') ?? [];
    return { xmin: BigInt(xmin), xmax: BigInt(xmax) };
  }

  async function last(): Promise<number> {
    const [row] = await elsewhere.reader.query<{ last: number | null }[]>(
      'SELECT MAX(sequence) AS last FROM changes',
    );
    return row?.last ?? 0;
  }
});

interface Turn {
  who: number;
  what: 'look' | 'COMMIT' | 'ROLLBACK';
}

const anyTurn: fc.Arbitrary<Turn> = fc.record({
  who: fc.nat({ max: 3 }),
  what: fc.constantFrom('look', 'COMMIT', 'COMMIT', 'ROLLBACK'),
});

/** Has a transaction open, which has written what it changes, or none. */
class Writer {
  tag: string | null = null;

  private constructor(private readonly client: Client) {}

  static async open(url: string): Promise<Writer> {
    const client = new Client({ connectionString: url, options: '-c synchronous_commit=off' });
    await client.connect();
    return new Writer(client);
  }

  async begin(tag: string): Promise<void> {
    this.tag = tag;
    await this.client.query('BEGIN');
    await this.client.query(
      'INSERT INTO changes (transaction_id, tags) VALUES (pg_current_xact_id()::text::bigint, $1)',
      [JSON.stringify([tag])],
    );
  }

  async end(how: 'COMMIT' | 'ROLLBACK'): Promise<void> {
    this.tag = null;
    await this.client.query(how);
  }

  async close(): Promise<void> {
    await this.client.end();
  }
}

/** What fails while a connection ends is tried again until there is another. */
async function eventually(work: () => void | Promise<void>): Promise<void> {
  for (;;) {
    try {
      await work();
      return;
    } catch {
      await nextTurn();
    }
  }
}

describe('a look on behalf of many', () => {
  it('is never one that began before they asked', async () => {
    const begun: (() => void)[] = [];
    const shared = new SharedLook(() => new Promise((resolve) => begun.push(resolve)));
    const early = [shared.take(), shared.take()];
    await nextTurn();
    await nextTurn();
    expect(begun).toHaveLength(1);
    const late = [shared.take(), shared.take()];
    begun[0]?.();
    await Promise.all(early);
    await nextTurn();
    await nextTurn();
    expect(begun).toHaveLength(2);
    begun[1]?.();
    await Promise.all(late);
  });

  it('that fails is no reason for the next to fail', async () => {
    let looks = 0;
    const shared = new SharedLook(() => {
      looks += 1;
      return looks === 1 ? Promise.reject(new Error('gone')) : Promise.resolve();
    });
    await expect(shared.take()).rejects.toThrow('gone');
    await expect(shared.take()).resolves.toBeUndefined();
  });
});
