import { setTimeout as sleep } from 'node:timers/promises';
import { judgeManuscript } from './judge-manuscript.js';
import { readManuscripts } from './read-newsroom.js';
import { ServerProcess } from './server-process.js';

/**
 * @typedef {object} Play
 * @property {import('./scratch-database.js').ScratchDatabase} database
 * @property {string} announcements the file in which the server records what it announces
 * @property {readonly import('./editor.js').Editor[]} editors
 * @property {import('./seeded.js').Choices} choices
 * @property {import('./tally.js').Tally} tally
 */

/** The maximum number of writes that a server answers before it is killed, and of milliseconds that it lives after them. */
const mostAnswers = 60;
const longest = 20;

/** A server that does not answer is killed after this time, in milliseconds. */
const patience = 10_000;

/** The share of rounds in which a first server is killed while it starts. */
const killedAtStart = 0.1;

/**
 * Starts a server, checks that the database is complete, lets all editors work at once, and kills the server in the middle of it.
 *
 * @param {Play} play
 * @param {Date} since when the round before began
 */
export async function playRound(play, since) {
  const { database, announcements, editors, choices, tally } = play;
  if (choices.happens(killedAtStart)) {
    const unlucky = new ServerProcess({ url: database.url, announcements });
    await sleep(choices.between(0, 1_500));
    await unlucky.kill();
    tally.killsAtStart += 1;
  }
  const server = new ServerProcess({ url: database.url, announcements });
  const url = await server.ready();
  await judgeChanged(play, since);
  let isGone = false;
  const work = editors.map((editor) => editor.work(url, () => isGone));
  await untilAnswered(tally, choices.between(0, mostAnswers));
  await sleep(choices.between(0, longest));
  isGone = true;
  tally.killed(editors.filter(({ isWaiting }) => isWaiting).length);
  await server.kill();
  await Promise.all(work);
  tally.rounds += 1;
  tally.logged(server.printed);
}

/** @param {import('./tally.js').Tally} tally @param {number} more how many answers more than there were */
async function untilAnswered(tally, more) {
  const deadline = performance.now() + patience;
  const enough = tally.answers + more;
  while (tally.answers < enough && performance.now() < deadline) await sleep(1);
}

/** What was changed since then is there with all its parts, or not at all. @param {Play} play @param {Date} since */
async function judgeChanged({ database, tally }, since) {
  const changed = await database.look(async (look) => {
    /** @type {{ id: string }[]} */
    const rows = await look.all('SELECT id FROM manuscripts WHERE updated_at >= ?', [since.toISOString()]);
    return readManuscripts(
      look,
      rows.map(({ id }) => id),
    );
  });
  for (const fault of changed.flatMap(judgeManuscript)) tally.violation(fault);
}
