import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Program } from '../program.js';
import { madeUpMessage } from './made-up-messages.js';
import { openWireNewsroom } from './wire-newsroom.js';

/**
 * A folder full of messages, until all are taken in and lie in `done`, in turns with a floor that reads and moves the same files.
 *
 * @param {{ files: number, passes: number }} effort
 * @returns {Promise<import('./bench-wire.js').Contest>}
 */
export async function benchFolder({ files, passes }) {
  const home = mkdtempSync(join(tmpdir(), 'kopij-wire-'));
  const newsroom = await openWireNewsroom(home);
  const floor = Program.start('tools/bench/floors/renames.js');
  /** @type {import('./bench-wire.js').Contest} */
  const contest = {
    what: `a folder of ${files.toLocaleString('en')} files, until they are in their groups`,
    floor: 'read and renamed',
    unit: 'files',
    kopij: [],
    bare: [],
  };
  try {
    for (let pass = 0; pass < passes; pass += 1) {
      const bare = join(home, `bare-${pass}`);
      fill(bare, pass * files, files);
      const staged = join(home, `staged-${pass}`);
      fill(staged, pass * files, files);
      const { program } = newsroom.server;
      contest.kopij.push(
        await measured(program, files, async () => {
          for (const name of readdirSync(staged)) renameSync(join(staged, name), join(newsroom.folder, name));
          const done = (pass + 1) * files;
          while (newsroom.look('SELECT count(*) FROM wire_messages WHERE settled_at IS NOT NULL') < done)
            await sleep(100);
        }),
      );
      contest.bare.push(
        await measured(floor, files, async () => {
          const emptied = floor.message((message) => 'bytes' in message);
          floor.child.send(bare);
          await emptied;
        }),
      );
    }
  } finally {
    await Promise.all([newsroom.close(), floor.stop()]);
    rmSync(home, { recursive: true });
  }
  return contest;
}

/** @param {string} folder @param {number} from @param {number} files */
function fill(folder, from, files) {
  mkdirSync(folder);
  for (let number = from; number < from + files; number += 1)
    writeFileSync(join(folder, `${String(number).padStart(9, '0')}.xml`), madeUpMessage(number));
}

/** @param {Program} program @param {number} files @param {() => Promise<void>} work */
async function measured(program, files, work) {
  const started = performance.now();
  const before = program.processorTime();
  await work();
  return {
    perSecond: files / ((performance.now() - started) / 1_000),
    perProcessorSecond: files / (program.processorTime() - before),
  };
}
