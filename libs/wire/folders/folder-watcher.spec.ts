import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { WireSourceDirectory } from '../index.js';
import { UpdateWireSource } from '../sources/update-wire-source.js';
import { TakeAtOnce } from '../taking-in/take-at-once.js';
import { TakeMessages } from '../taking-in/take-messages.js';
import { g2Message } from '../testing/g2-message.js';
import { admin, openWire, type OpenWire } from '../testing/open-wire.js';
import { FolderWatcher } from './folder-watcher.js';

describe('the folder of a source', () => {
  let root: string;
  let wire: OpenWire;
  let watcher: FolderWatcher;
  beforeEach(async () => {
    root = mkdtempSync(join(tmpdir(), 'kopij-wire-'));
    wire = await openWire();
    watcher = watch(root);
  });
  afterEach(async () => {
    await watcher.beforeApplicationShutdown();
    await wire.close();
    rmSync(root, { recursive: true });
  });

  const watch = (wireFolder: string) =>
    new FolderWatcher(
      { wireFolder, maxWireBytes: 100_000 },
      wire.features.get(WireSourceDirectory, { strict: false }),
      wire.features.get(TakeAtOnce, { strict: false }),
    );
  const put = (slug: string, name: string, bytes: Uint8Array) => {
    mkdirSync(join(root, slug), { recursive: true });
    writeFileSync(join(root, slug, name), bytes);
  };
  const until = async (path: string) => {
    while (!existsSync(join(root, path))) await sleep(50);
  };

  it('is emptied: what can be read is on the wire, what cannot lies in quarantine with the reason', async () => {
    const source = await wire.aSource({ slug: 'anp', kind: 'FOLDER' });
    put('anp', 'een.xml', g2Message({ guid: 'urn:x:1', headline: 'Veerdienst hervat' }));
    put('anp', 'ruis.bin', Uint8Array.of(0, 1, 2, 3));
    watcher.onApplicationBootstrap();

    await until('anp/done/een.xml');
    await until('anp/quarantine/ruis.bin.txt');
    expect(await wire.items(source)).toMatchObject([{ headline: 'Veerdienst hervat' }]);
    const note = readFileSync(join(root, 'anp/quarantine/ruis.bin.txt'), 'utf8');
    const [, id = ''] = /kopij wire replay (\S+)/.exec(note) ?? [];
    expect(await wire.message(id)).toMatchObject({ name: 'ruis.bin', outcome: 'QUARANTINED' });
    expect(note).toMatch(/not recognised[^]*niet herkend/);
  });

  it('is left alone when the source takes messages in another way', async () => {
    await wire.aSource({ slug: 'push' });
    await wire.aSource({ slug: 'anp', kind: 'FOLDER' });
    put('push', 'een.xml', g2Message({ guid: 'urn:x:1' }));
    put('anp', 'een.xml', g2Message({ guid: 'urn:x:1' }));
    watcher.onApplicationBootstrap();

    await until('anp/done/een.xml');
    expect(existsSync(join(root, 'push/een.xml'))).toBe(true);
  });

  it('belongs to whichever source has its slug', async () => {
    const before = await wire.aSource({ slug: 'anp', kind: 'FOLDER' });
    put('anp', 'een.xml', g2Message({ guid: 'urn:x:1' }));
    watcher.onApplicationBootstrap();
    await until('anp/done/een.xml');

    const command = { sourceId: before.id, expectedVersion: before.version, changes: { slug: 'anp-oud' } };
    await wire.features.get(UpdateWireSource, { strict: false }).execute(admin, command);
    const now = await wire.aSource({ slug: 'anp', kind: 'FOLDER' });
    put('anp', 'twee.xml', g2Message({ guid: 'urn:x:2' }));
    await until('anp/done/twee.xml');
    expect(await wire.items(before)).toHaveLength(1);
    expect(await wire.items(now)).toHaveLength(1);
  });

  it('gives each file one receipt, however often it comes', async () => {
    const source = await wire.aSource({ slug: 'anp', kind: 'FOLDER' });
    put('anp', 'een.xml', g2Message({ guid: 'urn:x:1' }));
    put('anp', 'twee.xml', g2Message({ guid: 'urn:x:1' }));
    watcher.onApplicationBootstrap();

    await until('anp/done/een.xml');
    await until('anp/done/twee.xml');
    expect(await wire.items(source)).toHaveLength(1);
    expect(await wire.database.reader.query('SELECT name FROM wire_messages')).toHaveLength(1);
  });

  it('is read once: nobody is called to read what it takes', async () => {
    const { taken } = wire.features.get(TakeMessages, { strict: false });
    const ring = jest.spyOn(taken, 'ring');
    const source = await wire.aSource({ slug: 'anp', kind: 'FOLDER' });
    put('anp', 'een.xml', g2Message({ guid: 'urn:x:1' }));
    watcher.onApplicationBootstrap();

    await until('anp/done/een.xml');
    expect(ring).not.toHaveBeenCalled();
    await wire.take(source, g2Message({ guid: 'urn:x:2' }));
    expect(ring).toHaveBeenCalled();
  });
});
