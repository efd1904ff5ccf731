import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Editor } from './chaos/editor.js';
import { playRound } from './chaos/play-round.js';
import { renderReport } from './chaos/render-report.js';
import { scratchDatabase } from './chaos/scratch-database.js';
import { seeded } from './chaos/seeded.js';
import { prepareServer } from './chaos/server-process.js';
import { hireStaff } from './chaos/staff.js';
import { takeStock } from './chaos/take-stock.js';
import { Tally } from './chaos/tally.js';
import { atTheTop } from './run/at-the-top.js';

const help = `npm run chaos -- [--rounds N] [--engine sqlite|postgres] [--editors N] [--seed N]

Kills the server with SIGKILL at random moments while several editors write to it over HTTP, restarts it, and verifies
that every acknowledged write is there, that every other write is complete or absent and has one outcome when it is
repeated, that working drafts are there as they were told and are nobody else's, that events are delivered at least once and in order, that schedules are carried out once, and that the history
is one chain. If any of this is violated, it says so, keeps the database and exits with code 1.

  --rounds N    how often it is killed in the middle of work; 300
  --engine E    sqlite, or postgres on the server that KOPIJ_TEST_POSTGRES names; sqlite
  --editors N   how many write at the same time; 6
  --seed N      makes the same choices as a run before; how they fall in time still differs
`;

await atTheTop(async () => {
  const { values: options } = parseArgs({
    options: {
      rounds: { type: 'string', default: '300' },
      engine: { type: 'string', default: 'sqlite' },
      editors: { type: 'string', default: '6' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      help: { type: 'boolean', default: false },
    },
  });
  if (options.help) return console.log(help);
  const rounds = wholeNumber('rounds', options.rounds);
  const seed = wholeNumber('seed', options.seed);
  const editors = wholeNumber('editors', options.editors);
  const engine = engineNamed(options.engine);
  console.log(`${rounds} rounds on ${engine}, with seed ${seed}.`);
  await prepareServer();
  const database = await scratchDatabase(engine);
  let isWell = false;
  try {
    isWell = await run(database, { rounds, seed, editors });
  } finally {
    if (isWell) await database.drop();
    else {
      console.log(`\nKept: ${database.url.replace(/:[^:@/]*@/, ':***@')} and ${database.folder}`);
      process.exitCode = 1;
    }
  }
});

/**
 * @param {import('./chaos/scratch-database.js').ScratchDatabase} database
 * @param {{ rounds: number, seed: number, editors: number }} options
 * @returns {Promise<boolean>} whether all held
 */
async function run(database, { rounds, seed, editors: count }) {
  const { staff, sections } = await hireStaff(database, count);
  const tally = new Tally();
  const desk = {
    ...{ database, sections, tally, commands: [] },
    ...{ manuscripts: new Map(), earlier: new Map(), committed: new Set(), offered: new Set() },
  };
  const editors = staff.map((colleague, at) => new Editor(colleague, desk, seeded(seed + at + 1)));
  const announcements = join(database.folder, 'announced');
  const play = { database, announcements, editors, choices: seeded(seed), tally };

  const started = performance.now();
  let since = new Date();
  for (let round = 1; round <= rounds && tally.violations.length === 0; round += 1) {
    const begun = new Date();
    await playRound(play, since);
    since = begun;
    if (round % 25 === 0) console.log(`${round} rounds, ${tally.acknowledged} writes acknowledged`);
  }
  const stock = await takeStock(play, desk);
  console.log(`\n${renderReport(tally, stock, (performance.now() - started) / 1_000)}`);
  return tally.violations.length === 0;
}

/** @param {string} name */
function engineNamed(name) {
  if (name === 'sqlite' || name === 'postgres') return name;
  throw new Error(`--engine is sqlite or postgres, not ${name}.`);
}

/** @param {string} name @param {string} written */
function wholeNumber(name, written) {
  const number = Number(written);
  if (Number.isSafeInteger(number) && number >= 0) return number;
  throw new Error(`--${name} is a whole number, not ${written}.`);
}
