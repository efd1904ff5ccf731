import { mkdtemp, open, rm, stat, symlink, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as aTurn } from 'node:timers/promises';
import { testConfig } from '@kopij/testing';
import { entities, openDatabase, UnitOfWork, type Database } from '../../index.js';
import { sqliteConnection } from '../sql/connections.js';

describe("SQLite's log", () => {
  let folder: string;
  let database: Database;
  /** The files that were synced, by their number on the disk. */
  let synced: number[];
  let letGo: () => void;
  let isHeld: boolean;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kopij-'));
    synced = [];
    isHeld = false;
    const probe = await open(join(folder, 'probe'), 'w');
    const handles = Object.getPrototypeOf(probe) as FileHandle;
    await probe.close();
    const datasync = Reflect.get<FileHandle, 'datasync'>(handles, 'datasync');
    jest.spyOn(handles, 'datasync').mockImplementation(async function (this: FileHandle) {
      synced.push((await this.stat()).ino);
      if (isHeld) await new Promise<void>((resolve) => (letGo = resolve));
      await datasync.call(this);
    });
  });
  afterEach(async () => {
    await database.close();
    jest.restoreAllMocks();
    await rm(folder, { recursive: true });
  });

  it.each([
    ['itself', 'kopij.db'],
    ['a link to it', 'link.db'],
  ])('is brought to the disk before a commit is reported, where %s is named', async (_, name) => {
    await symlink(join(folder, 'kopij.db'), join(folder, 'link.db'));
    database = await openDatabase(testConfig(`sqlite:${join(folder, name)}`), entities);
    expect(sqliteConnection(database.writer).pragma('synchronous', { simple: true })).toBe(1);
    const { ino } = await stat(join(folder, 'kopij.db-wal'));
    // What the migrations wrote.
    expect(synced).toEqual([ino]);

    isHeld = true;
    let isReported = false;
    const commit = new UnitOfWork(database)
      .transaction((tx) => tx.query(`UPDATE users SET name = 'Nieuw'`))
      .then(() => (isReported = true));
    while (synced.length < 2) await aTurn();
    expect(await database.reader.query('SELECT DISTINCT name FROM users')).toEqual([{ name: 'Nieuw' }]);
    expect(isReported).toBe(false);
    letGo();
    await commit;
    expect(synced).toEqual([ino, ino]);
  });
});
