import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { engineUnderTest, postgresServer, testConfig } from '@kopij/testing';
import SqliteDatabase from 'better-sqlite3';
import { entities, openDatabase, StartupFault } from '../../index.js';

/** The one line the operator gets. */
async function faultOf(url: string): Promise<string> {
  const fault: unknown = await openDatabase(
    { ...testConfig(url), databasePatienceSeconds: 1 },
    entities,
  ).then(
    (database) => database.close(),
    (error: unknown) => error,
  );
  if (!(fault instanceof StartupFault)) throw new Error(`No fault of start-up, but ${String(fault)}`);
  return fault.message;
}

const onSqlite = () => {
  let folder: string;
  const path = (name: string) => join(folder, name);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kopij-test-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('says so when the file is not a database', async () => {
    writeFileSync(path('notes.txt'), 'Not a database, but a note of some length. '.repeat(50));
    expect(await faultOf(`sqlite:${path('notes.txt')}`)).toBe(
      `${path('notes.txt')} is not an SQLite database. Set DATABASE_URL to another file, or move this one away.`,
    );
  });

  it('says so when the file is the database of another program', async () => {
    const other = new SqliteDatabase(path('other.db'));
    other.exec('CREATE TABLE bookmarks (url TEXT)');
    other.close();
    expect(await faultOf(`sqlite:${path('other.db')}`)).toBe(
      `${path('other.db')} is the database of another program. Set DATABASE_URL to another file.`,
    );
  });

  it('says so when the folder, or the file, is not to be written to', async () => {
    mkdirSync(path('closed'));
    chmodSync(path('closed'), 0o555);
    chmodSync(folder, 0o755);
    const told = await asNobody(() => faultOf(`sqlite:${path('closed/kopij.db')}`));
    expect(told).toMatch(
      /^The database .*kopij\.db cannot be written to \(\w+\): Kopij needs to create and change files in the folder .*closed\.$/,
    );
    await (await openDatabase(testConfig(`sqlite:${path('kopij.db')}`), entities)).close();
    chmodSync(path('kopij.db'), 0o444);
    expect(await asNobody(() => faultOf(`sqlite:${path('kopij.db')}`))).toContain('cannot be written to');
  });

  it('says so when what should be a folder is a file, or a file a folder', async () => {
    writeFileSync(path('file'), '');
    expect(await faultOf(`sqlite:${path('file/kopij.db')}`)).toContain('cannot be written to');
    expect(await faultOf(`sqlite:${folder}`)).toContain('cannot be written to');
  });

  it('says so when no folder can be made there', async () => {
    expect(await faultOf('sqlite:/sys/kopij/kopij.db')).toMatch(/cannot be written to \(\w+\)/);
    expect(await faultOf(`sqlite:${path('x'.repeat(300))}/kopij.db`)).toMatch(
      /cannot be written to \(ENAMETOOLONG\)/,
    );
  });

  it('creates the folder, for nobody outside the group to look into', async () => {
    await (await openDatabase(testConfig(`sqlite:${path('a/b/kopij.db')}`), entities)).close();
    expect(await asNobody(() => faultOf(`sqlite:${path('a/b/kopij.db')}`))).toContain('cannot be written to');
  });

  it('waits for another process that has the new file for itself', async () => {
    const other = new SqliteDatabase(path('kopij.db'));
    other.exec('BEGIN EXCLUSIVE');
    const opening = openDatabase(testConfig(`sqlite:${path('kopij.db')}`), entities);
    await sleep(300);
    other.exec('COMMIT');
    await (await opening).close();

    other.pragma('journal_mode = DELETE');
    other.exec('BEGIN EXCLUSIVE');
    expect(await faultOf(`sqlite:${path('kopij.db')}`)).toBe(
      `Another process holds a lock on the database ${path('kopij.db')}.`,
    );
    other.close();
  });
};

const onPostgres = () => {
  const secret = 'kruidnagel';
  const withParts = (parts: Partial<URL>) => Object.assign(new URL(postgresServer), parts).toString();

  it('says so when no server answers, in whatever way it does not', async () => {
    const url = withParts({ port: '1', username: 'desk', password: secret });
    expect(await faultOf(url)).toMatch(/^No PostgreSQL server answers at .*:1\/\w+ \(ECONNREFUSED\)\.$/);
    const hangsUp = createServer((socket) => socket.destroy());
    await new Promise<void>((resolve) => hangsUp.listen(0, '127.0.0.1', resolve));
    const { port } = hangsUp.address() as AddressInfo;
    expect(await faultOf(`postgres://desk:${secret}@127.0.0.1:${port}/kopij`)).not.toContain(secret);
    hangsUp.close();
  });

  it('says so when the user is unknown or the password wrong, and does not repeat the password', async () => {
    const told = await faultOf(withParts({ username: 'nobody_here', password: `${secret}%40${secret}` }));
    expect(told).toMatch(
      /^PostgreSQL at .* refuses the user nobody_here: the password is wrong, or the user may not log in\.$/,
    );
    expect(told).not.toContain(secret);
  });

  // What real servers answer only when they are set up for it, in their own words.
  it.each([
    [
      '28P01',
      /^PostgreSQL at 127\.0\.0\.1:\d+\/kopij refuses the user desk: the password is wrong, or the user may not log in\.$/,
    ],
    [
      '42501',
      /^The user desk may not create tables in the database kopij of PostgreSQL at 127\.0\.0\.1:\d+\/kopij\.$/,
    ],
    ['53300', /^PostgreSQL at 127\.0\.0\.1:\d+\/kopij has no connections left for Kopij\.$/],
    ['57P03', /^The database at 127\.0\.0\.1:\d+\/kopij cannot be opened: so it is\.$/],
  ])('puts the answer %s of a server in plain words', async (code, words) => {
    const fields = `SFATAL\0C${code}\0Mso it is\0\0`;
    const header = Buffer.from('E\0\0\0\0');
    header.writeInt32BE(fields.length + 4, 1);
    const server = createServer((socket) => {
      socket.once('data', () => socket.end(Buffer.concat([header, Buffer.from(fields)])));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const told = await faultOf(`postgres://desk:${secret}@127.0.0.1:${port}/kopij`);
    server.close();
    expect(told).toMatch(words);
    expect(told).not.toContain(secret);
  });

  it('says so when the database is unknown', async () => {
    const told = await faultOf(withParts({ pathname: '/no_such_newsroom', search: `?password=${secret}` }));
    expect(told).toMatch(
      /^PostgreSQL at .* has no database named no_such_newsroom\. Create it first, for example with createdb\.$/,
    );
    expect(told).not.toContain(secret);
  });
};

describe('opening a database that cannot be opened', engineUnderTest() === 'sqlite' ? onSqlite : onPostgres);

/** For root no folder is closed. */
async function asNobody<T>(work: () => Promise<T>): Promise<T> {
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) process.seteuid?.(65_534);
  try {
    return await work();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}
