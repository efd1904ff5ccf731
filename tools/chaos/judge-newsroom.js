import { pathToFileURL } from 'node:url';
import { entryOf } from './commands.js';
import { isByTheClock } from './trace.js';

/**
 * @typedef {import('./commands.js').Command} Command
 * @typedef {import('./read-newsroom.js').Entry} Entry
 * @typedef {import('./read-newsroom.js').Announced} Announced
 * @typedef {import('./read-newsroom.js').Whole} Whole
 * @typedef {{
 *   id: string, at: string, actor_id: string | null, action: string, subject_kind: string, subject_id: string | null,
 *   details: string, number: number | null, hash: string, newsroom_hash: string | null
 * }} ChangeRow an entry of the audit trail
 */

/** From the build, not the sources, so that nothing has to be compiled. */
const { chainStart, contentHash, isWhole, sealOf } =
  /** @type {typeof import('../../libs/editorial/index.js')} */ (
    await import(pathToFileURL('dist/libs/editorial/index.js').href)
  );

/**
 * Everything that was acknowledged is in the database, and nothing else is.
 *
 * @param {readonly Command[]} commands
 * @param {readonly Whole[]} newsroom
 */
export function judgeAnswers(commands, newsroom) {
  const revisions = new Map(
    newsroom.flatMap(({ row, revisions: all }) => all.map((each) => [`${row.id} ${each.number}`, each])),
  );
  const entries = new Map(
    newsroom.flatMap((whole) =>
      whole.entries.map((entry) => [`${entry.manuscript_id} ${entry.sequence}`, entry]),
    ),
  );
  /** @type {string[]} */
  const faults = [];
  /** @type {Set<string>} */
  const asked = new Set();
  for (const { action, key, actorId, outcome } of commands) {
    const made = outcome?.manuscript;
    if (!made) continue;
    const place = `${made.id} ${made.version}`;
    const entry = entries.get(place);
    const isThere =
      entry?.action === entryOf(action) &&
      entry.actor_id === actorId &&
      entry.to_state === made.state &&
      entry.revision === made.revision;
    if (!isThere) {
      faults.push(
        `${action} (${key}) was acknowledged as version ${made.version} of ${made.id}, ${made.state} with revision ${made.revision}, and the history has ${entry ? `${entry.action} to ${entry.to_state} with ${entry.revision}` : 'nothing'} there.`,
      );
    }
    const stored = revisions.get(`${made.id} ${made.revision}`)?.content ?? '{"blocks":[]}';
    if (!isAsTold(made, /** @type {Told} */ (JSON.parse(stored)))) {
      faults.push(
        `${action} (${key}) was acknowledged with other text than is in revision ${made.revision}.`,
      );
    }
    if (asked.has(place)) faults.push(`${action} (${key}) shares ${place} with another command.`);
    asked.add(place);
  }
  for (const [place, { action, details }] of entries) {
    if (!isByTheClock(details) && !asked.has(place)) faults.push(`Nobody asked for ${action} at ${place}.`);
  }
  return faults;
}

/** @typedef {import('./commands.js').Manuscript['content']} Told */

/** The ids and the text of every block. @param {{ content: Told }} made @param {Told} stored */
function isAsTold({ content }, { blocks }) {
  const textOf = (/** @type {Told['blocks']} */ all) =>
    JSON.stringify(all.map(({ key, runs }) => [key, runs.map(({ text }) => text).join('')]));
  return textOf(content.blocks) === textOf(blocks);
}

/**
 * The history is one chain, in which no entry was changed, removed or moved.
 *
 * @param {readonly Whole[]} newsroom
 * @param {readonly ChangeRow[]} changes those without a manuscript
 * @param {{ number: number, hash: string } | undefined} head
 */
export function judgeChain(newsroom, changes, head) {
  const revisions = new Map(
    newsroom.flatMap(({ row, revisions: all }) => all.map((each) => [`${row.id} ${each.number}`, each])),
  );
  const entries = [...newsroom.flatMap((whole) => whole.entries), ...changes].sort(
    (one, other) => (one.number ?? Infinity) - (other.number ?? Infinity),
  );
  /** @type {Map<string, string>} */
  const lastHashes = new Map();
  /** @type {string[]} */
  const faults = [];
  let newsroomHash = chainStart;
  for (const [at, entry] of entries.entries()) {
    const isChange = 'subject_kind' in entry;
    const revision = isChange ? undefined : revisions.get(`${entry.manuscript_id} ${entry.revision}`);
    const { content_hash: hash = '', content = 'null' } = revision ?? {};
    const manuscript = isChange ? null : entry.manuscript_id;
    const isSealed = isWhole({
      facts: isChange ? factsOfChange(entry) : factsOf(entry, hash),
      number: entry.number,
      links: { previousHash: lastHashes.get(manuscript ?? '') ?? chainStart, newsroomHash },
      hash: entry.hash,
      newsroomHash: entry.newsroom_hash,
    });
    const isAsWritten = isChange || contentHash(JSON.parse(content)) === hash;
    if (entry.number !== at + 1 || !isSealed || !isAsWritten) {
      faults.push(`The history is broken at entry ${entry.number}: ${entry.action} of ${manuscript}.`);
    }
    if (manuscript !== null) lastHashes.set(manuscript, entry.hash);
    newsroomHash = sealOf({ hash: entry.hash, newsroomHash: entry.newsroom_hash });
  }
  if (head?.number !== entries.length || (entries.length > 0 && head.hash !== newsroomHash)) {
    faults.push(`The history says that it ends at ${head?.number}, and has ${entries.length} entries.`);
  }
  return faults;
}

/** @param {ChangeRow} entry */
function factsOfChange({ id, at, actor_id: actorId, action, ...entry }) {
  const details = /** @type {unknown} */ (JSON.parse(entry.details));
  return { id, at, actorId, action, subjectKind: entry.subject_kind, subjectId: entry.subject_id, details };
}

/** @param {Entry} entry @param {string} hash */
function factsOf(entry, hash) {
  return {
    manuscriptId: entry.manuscript_id,
    sequence: entry.sequence,
    at: entry.at,
    actorId: entry.actor_id,
    action: entry.action,
    fromState: entry.from_state,
    toState: entry.to_state,
    revision: entry.revision,
    contentHash: hash,
    comment: entry.comment,
    details: entry.details === null ? null : /** @type {unknown} */ (JSON.parse(entry.details)),
  };
}

/**
 * Every announcement arrived at least once, and those of each subject arrived in order.
 *
 * @param {readonly Announced[]} announced in their order
 * @param {readonly string[]} arrived their ids, as they came
 */
export function judgeArrivals(announced, arrived) {
  const subjects = new Map(announced.map(({ id, subject_id: subject }) => [id, subject]));
  const ordered = bySubject(
    announced.map(({ id }) => id),
    subjects,
  );
  const heard = bySubject([...new Set(arrived)], subjects);
  /** @type {string[]} */
  const faults = [];
  for (const [subject, ids] of ordered) {
    const got = heard.get(subject) ?? [];
    const missing = ids.filter((id) => !got.includes(id)).length;
    if (missing > 0)
      faults.push(`${missing} of the ${ids.length} announcements of ${subject} never arrived.`);
    else if (ids.some((id, at) => got[at] !== id))
      faults.push(`The announcements of ${subject} came out of order.`);
  }
  const strange = arrived.filter((id) => !subjects.has(id)).length;
  if (strange > 0) faults.push(`${strange} announcements arrived that are not in the database.`);
  return faults;
}

/** @param {readonly string[]} ids @param {Map<string, string>} subjects */
function bySubject(ids, subjects) {
  /** @type {Map<string, string[]>} */
  const groups = new Map();
  for (const id of ids) {
    const subject = subjects.get(id) ?? '';
    groups.set(subject, [...(groups.get(subject) ?? []), id]);
  }
  return groups;
}
