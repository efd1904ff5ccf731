import { readManuscripts } from './read-newsroom.js';

/**
 * How often the history contains what a command does: once if it was carried out, and never if it was not. An action is identified by
 * its actor and the version that it was applied to.
 *
 * @param {import('./scratch-database.js').ScratchDatabase} database
 * @param {import('./commands.js').Command} command
 */
export function traceOf(database, { action, actorId, input, puts }) {
  return database.look(async (look) => {
    const { all } = look;
    const { manuscriptId, expectedVersion, content } = input;
    const [put] = puts;
    if (manuscriptId !== undefined && put) return comings(look, manuscriptId, put.text);
    if (manuscriptId === undefined || expectedVersion === undefined) {
      const { headline } = /** @type {{ headline: string }} */ (content);
      return (await all('SELECT id FROM manuscripts WHERE headline = ?', [headline])).length;
    }
    /** @type {{ details: string | null }[]} */
    const entries = await all(
      'SELECT details FROM history_entries WHERE manuscript_id = ? AND sequence = ? AND action = ? AND actor_id = ?',
      [manuscriptId, expectedVersion + 1, action, actorId],
    );
    return entries.filter(({ details }) => !isByTheClock(details)).length;
  });
}

/** How often words that were in no revision are in the next one: it may be of any version if they were merged. @param {import('./scratch-database.js').Look} look @param {string} id @param {string} words */
async function comings(look, id, words) {
  const [manuscript] = await readManuscripts(look, [id]);
  const has = (manuscript?.revisions ?? []).map(({ content }) => content.includes(words));
  return has.filter((is, at) => is && has[at - 1] !== true).length;
}

/** @param {string | null} details */
export function isByTheClock(details) {
  return details !== null && /** @type {{ scheduled?: true }} */ (JSON.parse(details)).scheduled === true;
}
