/**
 * @typedef {import('./commands.js').Action} Action
 * @typedef {import('./commands.js').Manuscript} Manuscript
 * @typedef {import('./seeded.js').Choices} Choices
 * @typedef {{ action: Action, input: Record<string, unknown> }} Wanted
 */

/** What an editor is likely to do next, in each state. Scheduled manuscripts are mostly left to the scheduler. @type {Record<string, readonly Action[]>} */
const usual = {
  DRAFT: ['edit', 'edit', 'submit', 'publish', 'publish', 'schedule'],
  IN_REVIEW: ['approve', 'approve', 'approve', 'edit'],
  APPROVED: ['publish', 'publish', 'schedule', 'schedule', 'correct'],
  SCHEDULED: ['kill', 'unpublish'],
  PUBLISHED: ['edit', 'edit', 'correct', 'correct', 'unpublish', 'unpublish', 'kill'],
  UNPUBLISHED: ['edit', 'publish', 'schedule'],
  KILLED: [],
};

/**
 * A command for a manuscript as an editor last saw it, usually one that the rules allow.
 *
 * @param {Manuscript} seen
 * @param {string} words unique words
 * @param {Choices} choices
 * @returns {Wanted | null} null where there is nothing to be done
 */
export function nextCommand(seen, words, choices) {
  const action = choices.oneOf(usual[seen.state] ?? []);
  if (!action) return null;
  const about = { manuscriptId: seen.id, expectedVersion: seen.version };
  const { revision } = seen;
  // Changing live facts without a correction note requires this acknowledgement.
  const acknowledge = ['LIVE_FACTS_CHANGED'];
  /** @type {Partial<Record<Action, Record<string, unknown>>>} */
  const said = {
    edit: { content: { headline: words, blocks: [{ paragraph: { text: `Nieuws: ${words}.` } }] } },
    publish: { revision, acknowledge },
    schedule: { revision, acknowledge, ...soon(choices) },
    correct: { revision, type: 'CORRECTION', note: `Gewijzigd: ${words}.` },
    unpublish: { reason: words },
    kill: { reason: words },
  };
  return { action, input: { ...about, ...said[action] } };
}

/**
 * Steps on the blocks of a manuscript as it was read: one that puts new words there, and perhaps some that move or remove others.
 *
 * @param {Manuscript} read
 * @param {string} words unique words
 * @param {Choices} choices
 * @returns {Wanted & { puts: { key: string, text: string }[] }}
 */
export function blockEdit({ id, version, content }, words, choices) {
  const keys = content.blocks.map(({ key }) => key);
  const replaced = choices.happens(0.6) ? choices.oneOf(keys) : undefined;
  const put = { key: replaced ?? words.replaceAll(/[^a-z0-9]/g, '-'), text: `Nieuws: ${words}.` };
  const others = keys.filter((key) => key !== put.key);
  const anywhere = () => choices.oneOf([null, ...others]) ?? null;
  const changes = [
    { put: { block: { paragraph: put }, ...(replaced === undefined && { afterKey: anywhere() }) } },
  ];
  /** @type {object[]} */
  const more = [];
  const removed = choices.happens(0.3) ? choices.oneOf(others) : undefined;
  if (choices.happens(0.4)) more.push({ move: { key: put.key, afterKey: anywhere() } });
  if (removed !== undefined) more.push({ remove: { key: removed } });
  const input = { manuscriptId: id, expectedVersion: version, onConflict: 'MERGE' };
  return { action: 'editBlocks', input: { ...input, changes: [...changes, ...more] }, puts: [put] };
}

/** @param {import('./staff.js').Section} section @param {string} words @returns {Wanted} */
export function creation({ id }, words) {
  const content = {
    sectionId: id,
    headline: words,
    dateline: { place: { places: ['UTRECHT'] } },
    credits: [{ code: 'ANP' }],
    blocks: [{ paragraph: { text: 'Een eerste bericht.' } }, { paragraph: { text: 'Meer volgt.' } }],
  };
  return { action: 'create', input: { content } };
}

/** A whole second, one or two from now: while the server runs, is killed, or is not there. @param {Choices} choices */
function soon(choices) {
  const at = new Date(Math.ceil((Date.now() + choices.between(200, 2_000)) / 1_000) * 1_000);
  return { localTime: at.toISOString().slice(0, 19), timeZone: 'UTC' };
}
