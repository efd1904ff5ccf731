/**
 * How often the history contains what a command does: once if it was carried out, and never if it was not. An action is identified by
 * its actor and the version that it was applied to.
 *
 * @param {import('./scratch-database.js').ScratchDatabase} database
 * @param {import('./commands.js').Command} command
 */
export function traceOf(database, { action, actorId, input }) {
  return database.look(async ({ all }) => {
    const { manuscriptId, expectedVersion, content } = input;
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

/** @param {string | null} details */
export function isByTheClock(details) {
  return details !== null && /** @type {{ scheduled?: true }} */ (JSON.parse(details)).scheduled === true;
}
