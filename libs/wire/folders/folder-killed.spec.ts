import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startProgram } from '@kopij/testing';
import { WireMessageEntity } from '../messages/wire-message.entity.js';
import { WireRawEntity } from '../messages/wire-raw.entity.js';
import { g2Message } from '../testing/g2-message.js';
import { openWire, type OpenWire } from '../testing/open-wire.js';

// Processes take their time to start on a busy machine, and files their time to come to rest.
jest.setTimeout(400_000);

const program = join(__dirname, '../testing/programs/run-wire');
const files = 600;
const kills = 6;

describe('the files of a folder', () => {
  let root: string;
  let wire: OpenWire;
  beforeEach(async () => {
    root = mkdtempSync(join(tmpdir(), 'kopij-wire-'));
    wire = await openWire();
  });
  afterEach(async () => {
    await wire.close();
    rmSync(root, { recursive: true });
  });

  const start = async () => {
    const server = await startProgram(program, wire.url, wire.clock.now().toISOString(), root);
    await server.heard('ready');
    server.tell('go');
    return server;
  };
  const within = (...path: string[]) => join(root, 'anp', ...path);
  const listed = (folder: string) =>
    existsSync(folder) ? readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile()) : [];
  const waiting = () => listed(within()).length;
  const moved = () => listed(within('done')).length;
  const nameOf = (number: number) => `bericht-${String(number).padStart(3, '0')}.xml`;
  const put = (number: number) => {
    writeFileSync(within(`${nameOf(number)}.part`), g2Message({ guid: `urn:x:${number}` }));
    renameSync(within(`${nameOf(number)}.part`), within(nameOf(number)));
  };

  it(`are on the wire exactly once when the server was killed ${kills} times while it took them`, async () => {
    const source = await wire.aSource({ slug: 'anp', kind: 'FOLDER' });
    mkdirSync(within(), { recursive: true });
    for (let number = 0; number < files; number += 1) put(number);

    const left: number[] = [];
    for (let kill = 0; kill < kills; kill += 1) {
      const victim = await start();
      const before = moved();
      const most = before + Math.floor(Math.random() * 60);
      // At a moment of its own: somewhere between two files, or in the middle of one.
      while (moved() <= most) await sleep(1);
      await sleep(Math.random() * 5);
      await victim.kill();
      left.push(waiting());
    }
    // Every one of them died with work in hand.
    expect(Math.min(...left)).toBeGreaterThan(0);

    const server = await start();
    while (waiting() > 0) await sleep(50);
    server.tell('stop');
    await server.ended();

    const all = Array.from({ length: files }, (_, number) => nameOf(number));
    expect(
      listed(within('done'))
        .map(({ name }) => name)
        .sort(),
    ).toEqual(all);
    expect(existsSync(within('quarantine'))).toBe(false);
    const messages = await wire.database.reader.find(WireMessageEntity);
    expect(messages.map(({ name }) => name).sort()).toEqual(all);
    expect(messages.map(({ outcome }) => outcome)).toEqual(messages.map(() => 'STORED'));
    expect(await wire.database.reader.count(WireRawEntity)).toBe(files);
    const items = await wire.items(source);
    expect(items.map(({ revisionCount }) => revisionCount)).toEqual(all.map(() => 1));
    expect(await wire.announcements()).toHaveLength(files);
  });
});
