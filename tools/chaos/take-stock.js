import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { judgeSecrets } from './drafts.js';
import { judgeManuscript } from './judge-manuscript.js';
import { judgeAnswers, judgeArrivals, judgeChain } from './judge-newsroom.js';
import { judgeReaders } from './judge-readers.js';
import { readManuscripts } from './read-newsroom.js';
import { ServerProcess } from './server-process.js';
import { isByTheClock } from './trace.js';

/**
 * @typedef {import('./play-round.js').Play} Play
 * @typedef {import('./read-newsroom.js').Announced} Announced
 * @typedef {import('./read-newsroom.js').Whole} Whole
 */

/** How long to wait, in milliseconds: the claims of a killed server on its events expire only after a minute. */
const patience = 150_000;

/** How many rows are read at once: SQLite allows no more than 32,766 values. */
const batch = 10_000;

/**
 * Lets a last server finish all schedules and announcements, and compares the database with all commands that were sent.
 *
 * @param {Play} play
 * @param {Pick<import('./editor.js').Desk, 'commands' | 'committed' | 'offered'>} desk
 */
export async function takeStock(play, { commands, committed, offered }) {
  const { database, announcements, editors, tally } = play;
  const server = new ServerProcess({ url: database.url, announcements });
  const url = await server.ready();
  for (const editor of editors) {
    await editor.resume(url);
    await editor.drafts.findAll(url);
  }
  await untilQuiet(play);
  const { newsroom, changes, events, head, answers } = await readAll(play);
  const arrived = existsSync(announcements) ? readFileSync(announcements, 'utf8').trimEnd().split('\n') : [];
  const faults = [
    ...newsroom.flatMap(judgeManuscript),
    ...judgeAnswers(commands, newsroom),
    ...judgeChain(newsroom, changes, head),
    ...judgeArrivals(events, arrived),
    ...[...judgeSecrets(newsroom, committed), ...judgeSecrets(answers, offered)].map(
      (words) => `${words} is kept where others read.`,
    ),
    ...(await judgeReaders(url, newsroom)),
  ];
  await server.stop();
  tally.logged(server.printed);
  for (const fault of faults) tally.violation(fault);
  return {
    ...countPlans(newsroom),
    manuscripts: newsroom.length,
    events: events.length,
    arrived: arrived.length,
  };
}

/** Nothing is planned any more, everything has been told, and the history is sealed. @param {Play} play */
async function untilQuiet({ database, tally }) {
  const deadline = performance.now() + patience;
  for (;;) {
    const left = await database.look(async ({ all }) => {
      const planned = await all('SELECT manuscript_id FROM schedules');
      const untold = await all('SELECT sequence FROM outbox_events WHERE delivered_at IS NULL');
      const unsealed = await all(
        'SELECT id FROM audit_entries WHERE number IS NULL UNION ALL SELECT manuscript_id FROM history_entries WHERE number IS NULL',
      );
      return { planned: planned.length, untold: untold.length, unsealed: unsealed.length };
    });
    if (left.planned + left.untold + left.unsealed === 0) return;
    if (performance.now() > deadline) {
      return tally.violation(
        `${left.planned} plans, ${left.untold} announcements and ${left.unsealed} entries without a seal were left lying.`,
      );
    }
    await sleep(200);
  }
}

/** @param {Play} play */
function readAll({ database }) {
  return database.look(async (look) => {
    /** @type {{ id: string }[]} */
    const ids = await look.all('SELECT id FROM manuscripts ORDER BY id');
    /** @type {Whole[]} */
    const newsroom = [];
    for (let first = 0; first < ids.length; first += batch) {
      newsroom.push(
        ...(await readManuscripts(
          look,
          ids.slice(first, first + batch).map(({ id }) => id),
        )),
      );
    }
    /** @type {Announced[]} */
    const events = await look.all('SELECT id, subject_id FROM outbox_events ORDER BY sequence');
    /** @type {{ number: number, hash: string }[]} */
    const [head] = await look.all('SELECT number, hash FROM history_head');
    /** @type {import('./judge-newsroom.js').ChangeRow[]} */
    const changes = await look.all('SELECT * FROM audit_entries');
    /** @type {object[]} */
    const answers = await look.all('SELECT answer FROM idempotent_answers');
    return { newsroom, changes, events, head, answers };
  });
}

/** What has become of what was planned. @param {readonly Whole[]} newsroom */
function countPlans(newsroom) {
  const entries = newsroom.flatMap((whole) => whole.entries);
  const count = (/** @type {(entry: import('./read-newsroom.js').Entry) => boolean} */ is) =>
    entries.filter(is).length;
  return {
    entries: entries.length,
    planned: count(({ action }) => action === 'schedule'),
    fired: count(({ action, details }) => action === 'publish' && isByTheClock(details)),
    missed: count(({ action }) => action === 'missSchedule'),
  };
}
