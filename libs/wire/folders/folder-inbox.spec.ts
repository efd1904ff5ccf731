import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FolderInbox, type FileOutcome, type FolderFile } from './folder-inbox.js';

const quietFor = 1_000;
let folder: string;
let now: number;
let given: string[];
let lots: number[];
let outcomeOf: (file: FolderFile) => FileOutcome | null | Promise<FileOutcome | null>;
let inbox: FolderInbox;
const open = () =>
  new FolderInbox(
    { folder, quietFor, maxBytes: 1_000 },
    async (files) => {
      lots.push(files.length);
      given.push(...files.map(({ name, bytes }) => `${name}: ${bytes.toString()}`));
      const outcomes = await Promise.all(files.map(async (file) => outcomeOf(file)));
      return outcomes.includes(null) ? null : outcomes.flatMap((outcome) => outcome ?? []);
    },
    () => now,
  );
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'kopij-folder-')), 'anp');
  [now, given, lots, outcomeOf] = [0, [], [], () => ({ kind: 'TAKEN' })];
  inbox = open();
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true }));

const write = (name: string, text: string) => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), text);
};
const scanAfter = (milliseconds: number) => {
  now += milliseconds;
  return inbox.scan();
};
const filesIn = (path = '.') =>
  readdirSync(join(folder, path), { withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ name }) => name)
    .sort();

it('takes a file that was there at the start, once it has come to rest, and moves it', async () => {
  write('a.xml', 'Een');
  expect(await scanAfter(0)).toBe(0);
  expect(await scanAfter(quietFor - 1)).toBe(0);
  expect(await scanAfter(1)).toBe(1);
  expect(given).toEqual(['a.xml: Een']);
  expect([filesIn(), filesIn('done')]).toEqual([[], ['a.xml']]);
  expect(await scanAfter(quietFor)).toBe(0);
});

it('waits for a file that is still being written, however long it pauses in between', async () => {
  write('a.xml', 'Ee');
  await scanAfter(0);
  write('a.xml', 'Een he');
  await scanAfter(quietFor);
  write('a.xml', 'Een heel bericht');
  await scanAfter(quietFor);
  expect(given).toEqual([]);
  await scanAfter(quietFor);
  expect(given).toEqual(['a.xml: Een heel bericht']);
});

it('takes a file that another program renames into place, and none that it is still writing', async () => {
  for (const name of ['a.xml.part', '.a.xml', 'b.tmp', 'c.xml~']) write(name, 'half');
  await scanAfter(0);
  await scanAfter(quietFor);
  expect(given).toEqual([]);
  renameSync(join(folder, 'a.xml.part'), join(folder, 'a.xml'));
  await scanAfter(quietFor);
  await scanAfter(quietFor);
  expect(given).toEqual(['a.xml: half']);
});

it('goes on in a folder that replaces the one there was', async () => {
  await scanAfter(0);
  renameSync(folder, `${folder}-old`);
  write('a.xml', 'nieuw');
  await scanAfter(quietFor);
  await scanAfter(quietFor);
  expect(given).toEqual(['a.xml: nieuw']);
});

it('keeps the order in which files were written', async () => {
  for (const [at, name] of ['c', 'a', 'b'].entries()) {
    write(name, name);
    utimesSync(join(folder, name), at + 1, at + 1);
  }
  await scanAfter(0);
  await scanAfter(quietFor);
  expect(given).toEqual(['c: c', 'a: a', 'b: b']);
});

it('takes many files a few at a time, and each once', async () => {
  const names = Array.from({ length: 80 }, (_, at) => `nr-${String(at).padStart(2, '0')}`);
  for (const name of names) write(name, name);
  await scanAfter(0);
  expect(await scanAfter(quietFor)).toBe(80);
  expect(lots).toEqual([32, 32, 16]);
  expect(given.toSorted()).toEqual(names.map((name) => `${name}: ${name}`));
  expect(filesIn('done')).toEqual(names);
});

it('stops at the first files of which nothing can be kept', async () => {
  for (let at = 0; at < 80; at += 1) write(String(at), 'x');
  outcomeOf = () => null;
  await scanAfter(0);
  expect(await scanAfter(quietFor)).toBe(0);
  expect(lots).toEqual([32]);
  expect(filesIn()).toHaveLength(80);
});

it('puts what cannot be read into quarantine, with the reason beside it', async () => {
  outcomeOf = () => ({ kind: 'QUARANTINED', note: 'No agency format is like this.' });
  write('a.bin', 'ruis');
  write('big', 'x'.repeat(1_001));
  await scanAfter(0);
  await scanAfter(quietFor);
  expect(given).toEqual(['a.bin: ruis']);
  expect(filesIn('quarantine')).toEqual(['a.bin', 'a.bin.txt', 'big', 'big.txt']);
  const note = (name: string) => readFileSync(join(folder, 'quarantine', name), 'utf8');
  expect(note('a.bin.txt')).toBe('No agency format is like this.\n');
  expect(note('big.txt')).toContain('1000 is the maximum');
});

it('leaves a file where it is while nothing can be kept, and takes it later', async () => {
  outcomeOf = () => null;
  write('a', 'Een');
  await scanAfter(0);
  await scanAfter(quietFor);
  expect(filesIn()).toEqual(['a']);
  outcomeOf = () => ({ kind: 'TAKEN' });
  await scanAfter(1);
  expect([filesIn(), given.length]).toEqual([[], 2]);
});

it('takes a file again when the process was killed after its bytes were kept', async () => {
  write('a', 'Een');
  outcomeOf = () => Promise.reject(new Error('killed'));
  await scanAfter(0);
  await expect(scanAfter(quietFor)).rejects.toThrow('killed');
  outcomeOf = () => ({ kind: 'TAKEN' });
  inbox = open();
  await scanAfter(0);
  await scanAfter(quietFor);
  expect(given).toEqual(['a: Een', 'a: Een']);
  expect(filesIn('done')).toEqual(['a']);
});

it('never writes over a file that was moved before', async () => {
  for (const text of ['Een', 'Twee', 'Drie']) {
    write('a', text);
    await scanAfter(quietFor);
    await scanAfter(quietFor);
  }
  const texts = filesIn('done').map((name) => readFileSync(join(folder, 'done', name), 'utf8'));
  expect(texts.sort()).toEqual(['Drie', 'Een', 'Twee']);
});

it('follows no links', async () => {
  write('a', 'Een');
  symlinkSync(join(folder, '..'), join(folder, 'up'));
  symlinkSync(__filename, join(folder, 'secret'));
  await scanAfter(0);
  await scanAfter(quietFor);
  expect(given).toEqual(['a: Een']);
});

it('takes a file whose name is not UTF-8', async () => {
  mkdirSync(folder, { recursive: true });
  const name = Buffer.from('caf\u00e9.xml', 'latin1');
  writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), name]), 'Een');
  await scanAfter(0);
  await scanAfter(quietFor);
  expect(given).toEqual(['caf\ufffd.xml: Een']);
  expect(readdirSync(join(folder, 'done'), { encoding: 'buffer' })).toEqual([name]);
});

it('does not mind that another instance takes the same file', async () => {
  write('a', 'Een');
  const other = open();
  await Promise.all([scanAfter(0), other.scan()]);
  now += quietFor;
  await Promise.all([inbox.scan(), other.scan()]);
  expect(filesIn('done')).toEqual(['a']);
  expect(new Set(given)).toEqual(new Set(['a: Een']));
});
