import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Program } from '../program.js';
import { push, untilSettled } from './push.js';
import { openWireNewsroom, slugs } from './wire-newsroom.js';

/** In each pass: enough that the floor takes a second, and that Kopij's code is compiled before what counts. */
const messages = 3_000;

/** Two of five items tell a story that another one tells as well. */
const leastInGroups = 0.35;

/**
 * Messages that are pushed, read, stored and put into groups, in turns with a floor that stores the same bytes.
 *
 * @param {import('../bench-reads.js').Effort} effort
 * @returns {Promise<import('./bench-wire.js').Contest>}
 */
export async function benchPushes({ passes, connections }) {
  const home = mkdtempSync(join(tmpdir(), 'kopij-wire-'));
  const newsroom = await openWireNewsroom(home);
  const floor = Program.start('tools/bench/floors/messages.js', { args: [join(home, 'messages.db')] });
  const floorUrl = await floor.url();
  const url = `${newsroom.server.url}/wire/${slugs.PUSH}`;
  /** @type {import('./bench-wire.js').Contest} */
  const contest = {
    what: 'messages pushed, until they are in their groups',
    floor: 'one commit for each message',
    unit: 'messages',
    kopij: [],
    bare: [],
  };
  try {
    // The first pass only warms both up.
    for (let pass = 0; pass <= passes; pass += 1) {
      const lot = { from: pass * messages, messages, connections };
      const taken = await measured(newsroom.server.program, async () => {
        await push(url, newsroom.token, lot);
        await untilSettled(newsroom);
      });
      const bare = await measured(floor, () => push(floorUrl, '', lot));
      if (pass === 0) continue;
      contest.kopij.push(taken);
      contest.bare.push(bare);
    }
    const share = newsroom.look('SELECT avg(group_id IS NOT NULL) FROM wire_items');
    if (!(share > leastInGroups)) throw new Error(`Only ${share} of the items are in groups.`);
  } finally {
    await Promise.all([newsroom.close(), floor.stop()]);
    rmSync(home, { recursive: true });
  }
  return contest;
}

/** @param {Program} program @param {() => Promise<void>} work */
async function measured(program, work) {
  const started = performance.now();
  const before = program.processorTime();
  await work();
  return {
    perSecond: messages / ((performance.now() - started) / 1_000),
    perProcessorSecond: messages / (program.processorTime() - before),
  };
}
