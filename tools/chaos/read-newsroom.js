import { pathToFileURL } from 'node:url';

/** From the build, not the sources, so that nothing has to be compiled. */
const { unpackJson } = /** @type {typeof import('../../libs/platform/index.js')} */ (
  await import(pathToFileURL('dist/libs/platform/index.js').href)
);

/**
 * Everything in the database about some manuscripts, as of one moment.
 *
 * @typedef {object} Entry
 * @property {string} manuscript_id
 * @property {number} sequence
 * @property {string} at
 * @property {string} actor_id
 * @property {string} action
 * @property {string | null} from_state
 * @property {string} to_state
 * @property {number} revision
 * @property {string | null} comment
 * @property {string | null} details
 * @property {number | null} number
 * @property {string} hash
 * @property {string | null} newsroom_hash
 *
 * @typedef {{ sequence: number, id: string, type: string, subject_id: string, payload: string, recorded_at: string, delivered_at: string | null }} Announced
 * @typedef {{ id: string, version: number, state: string, revision: number, live_revision: number | null, first_published_at: string | null, missed_schedule: string | null }} Row
 *
 * @typedef {object} Whole one manuscript with all its parts
 * @property {Row} row
 * @property {Entry[]} entries
 * @property {{ number: number, content_hash: string, content: string }[]} revisions
 * @property {Announced[]} events
 * @property {{ revision: number, headline: string }[]} live
 * @property {number} listings
 * @property {{ action: string, due_at: string }[]} schedules
 * @property {number} corrections
 * @property {number} withdrawals
 */

/**
 * @param {import('./scratch-database.js').Look} look
 * @param {readonly string[]} ids
 * @returns {Promise<Whole[]>}
 */
export async function readManuscripts({ all }, ids) {
  if (ids.length === 0) return [];
  const places = ids.map(() => '?').join(', ');
  /** @param {string} table @param {string} key @param {string} [order] @returns {Promise<Map<string, any[]>>} */
  const of = async (table, key, order = key) => {
    /** @type {Record<string, string>[]} */
    const rows = await all(`SELECT * FROM ${table} WHERE ${key} IN (${places}) ORDER BY ${order}`, ids);
    /** @type {Map<string, Record<string, string>[]>} */
    const groups = new Map(ids.map((id) => [id, []]));
    for (const row of rows) groups.get(row[key] ?? '')?.push(row);
    return groups;
  };
  /** @type {Map<string, Row[]>} */
  const rows = await of('manuscripts', 'id');
  /** @type {Map<string, Entry[]>} */
  const entries = await of('history_entries', 'manuscript_id', 'sequence');
  /** @type {Map<string, Whole['revisions']>} */
  const revisions = await of('revisions', 'manuscript_id', 'number');
  for (const revision of [...revisions.values()].flat()) {
    const packed = /** @type {Uint8Array} */ (/** @type {unknown} */ (revision.content));
    revision.content = JSON.stringify(unpackJson(packed));
  }
  /** @type {Map<string, Announced[]>} */
  const events = await of('outbox_events', 'subject_id', 'sequence');
  /** @type {Map<string, Whole['live']>} */
  const live = await of('live_articles', 'id');
  /** @type {Map<string, unknown[]>} */
  const listings = await of('live_listings', 'article_id');
  /** @type {Map<string, Whole['schedules']>} */
  const schedules = await of('schedules', 'manuscript_id');
  /** @type {Map<string, unknown[]>} */
  const corrections = await of('corrections', 'manuscript_id');
  /** @type {Map<string, unknown[]>} */
  const withdrawals = await of('withdrawals', 'article_id');
  return [...rows].flatMap(([id, [row]]) =>
    row
      ? [
          {
            row,
            entries: entries.get(id) ?? [],
            revisions: revisions.get(id) ?? [],
            events: events.get(id) ?? [],
            live: live.get(id) ?? [],
            listings: listings.get(id)?.length ?? 0,
            schedules: schedules.get(id) ?? [],
            corrections: corrections.get(id)?.length ?? 0,
            withdrawals: withdrawals.get(id)?.length ?? 0,
          },
        ]
      : [],
  );
}
