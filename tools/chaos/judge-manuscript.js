import { isByTheClock } from './trace.js';

/** @typedef {import('./read-newsroom.js').Whole} Whole */

/** The event that each action announces, exactly once. @type {Record<string, string>} */
const announcements = {
  create: 'manuscriptCreated',
  edit: 'manuscriptEdited',
  submit: 'manuscriptSubmitted',
  approve: 'manuscriptApproved',
  publish: 'articlePublished',
  schedule: 'actionScheduled',
  missSchedule: 'scheduleMissed',
  correct: 'articleCorrected',
  unpublish: 'articleUnpublished',
  kill: 'articleKilled',
};

/** Actions that create a revision. */
const writing = new Set(['create', 'edit']);

/**
 * What is wrong with a manuscript: parts that should exist together but do not, one per line. Empty if it is complete.
 *
 * @param {Whole} manuscript
 */
export function judgeManuscript(manuscript) {
  const { row, entries, revisions, events } = manuscript;
  const last = entries.at(-1);
  /** @type {[boolean, string][]} */
  const checks = [
    [
      entries.length === row.version && entries.every(({ sequence }, at) => sequence === at + 1),
      `is at version ${row.version}, and its history counts ${entries.map(({ sequence }) => sequence).join(',')}`,
    ],
    [
      last?.to_state === row.state && last.revision === row.revision,
      `is ${row.state} with revision ${row.revision}, and its history ends in ${last?.to_state} with ${last?.revision}`,
    ],
    [
      revisions.every(({ number }, at) => number === at + 1) &&
        revisions.length === entries.filter(({ action }) => writing.has(action)).length,
      `has the revisions ${revisions.map(({ number }) => number).join(',')}, and was written to ${entries.filter(({ action }) => writing.has(action)).length} times`,
    ],
    [
      entries.every(({ from_state: from }, at) => from === (entries[at - 1]?.to_state ?? null)),
      'changes its state without an entry in the history',
    ],
    [
      events.length === entries.length && entries.every((entry, at) => isAnnounced(entry, events[at])),
      `was announced as ${events.map(({ type }) => type).join(',')}, and its history is ${entries.map(({ action }) => action).join(',')}`,
    ],
    ...judgeReaders(manuscript),
    ...judgeSchedules(manuscript),
  ];
  return checks.filter(([holds]) => !holds).map(([, fault]) => `${row.id} ${fault}.`);
}

/** @param {import('./read-newsroom.js').Entry} entry @param {import('./read-newsroom.js').Announced | undefined} event */
function isAnnounced(entry, event) {
  if (!event || event.type !== announcements[entry.action]) return false;
  const told = /** @type {{ actorId: string }} */ (JSON.parse(event.payload));
  return told.actorId === entry.actor_id && event.recorded_at === entry.at;
}

/** @param {Whole} manuscript @returns {[boolean, string][]} */
function judgeReaders({ row, entries, revisions, live, listings, corrections, withdrawals }) {
  const [shown] = live;
  const shows = revisions.find(({ number }) => number === row.live_revision);
  const headline = shows && /** @type {{ headline: string }} */ (JSON.parse(shows.content)).headline;
  const wasLive = row.first_published_at !== null;
  return [
    [
      (shown?.revision ?? null) === row.live_revision && shown?.headline === headline,
      `has revision ${row.live_revision} live, and readers see ${shown ? `${shown.revision}, ${shown.headline}` : 'none'}`,
    ],
    [
      listings > 0 === (shown !== undefined),
      `is in ${listings} lists, and readers see ${live.length} articles`,
    ],
    [
      corrections === entries.filter(({ action }) => action === 'correct').length,
      `has ${corrections} corrections, and its history has another number`,
    ],
    [
      withdrawals === (row.state === 'KILLED' && wasLive ? 1 : 0),
      `is ${row.state} and has ${withdrawals} tombstones`,
    ],
  ];
}

/** Each schedule ends once: it is carried out, missed, or cancelled by another action. @param {Whole} manuscript @returns {[boolean, string][]} */
function judgeSchedules({ row, entries, schedules }) {
  const planned = entries.filter(({ action }) => action === 'schedule').length;
  const over = entries.filter(({ from_state: from }) => from === 'SCHEDULED');
  const open = schedules.filter(({ action }) => action === 'publish').length;
  return [
    [
      planned === over.length + open && open === (row.state === 'SCHEDULED' ? 1 : 0),
      `was scheduled ${planned} times; ${over.length} of these have ended, and ${open} are open in state ${row.state}`,
    ],
    [
      entries.every(({ from_state: from, details }) => from === 'SCHEDULED' || !isByTheClock(details)),
      'was changed by the scheduler when nothing was scheduled',
    ],
    [isOnTime(entries), 'went out before its time'],
  ];
}

/** @param {Whole['entries']} entries */
function isOnTime(entries) {
  return entries.every(({ action, details, at }, place) => {
    if (action !== 'publish' || !isByTheClock(details)) return true;
    const plan = entries[place - 1];
    const { planned } = /** @type {{ planned?: { dueAt: string } }} */ (JSON.parse(plan?.details ?? '{}'));
    return planned !== undefined && planned.dueAt <= at;
  });
}
