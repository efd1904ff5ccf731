import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { asHttp } from '../bench-reads.js';
import { measure } from '../measure.js';
import { push, untilSettled } from './push.js';
import { openWireNewsroom, slugs } from './wire-newsroom.js';

/** What all other sizes are compared with. */
const few = 10_000;
const itemsInMessage = 100;

const card = 'id headline signal urgency updatedAt credits state source { name } group { items { id } }';

const pages = [
  { page: 'all items', given: '' },
  { page: 'each story once', given: ', onePerGroup: true' },
  { page: 'words', given: ', filter: { search: "kabinet" }' },
];

/**
 * @typedef {{ items: number, page: string, samples: import('../measure.js').Sample[] }} InboxRow
 * @typedef {{ items: number, perSecond: number, highest: number, megabytes: number }} Intake memory in MiB while they were taken in; of the database in MB
 */

/**
 * The first page of the inbox, among few items and among many, in turns.
 *
 * @param {import('../bench-reads.js').Effort & { wireItems: number }} effort
 * @returns {Promise<{ inbox: InboxRow[], intakes: Intake[] }>}
 */
export async function benchInbox({ wireItems, passes, ...load }) {
  const sizes = wireItems > few ? [few, wireItems] : [wireItems];
  /** @type {Intake[]} */
  const intakes = [];
  const newsrooms = [];
  try {
    for (const items of sizes) {
      const home = resolve('data', `bench-wire-${items}`);
      if (!existsSync(join(home, 'loaded'))) intakes.push(await takeIn(home, items));
      newsrooms.push({ items, newsroom: await openWireNewsroom(home, false) });
    }
    /** @type {InboxRow[]} */
    const rows = pages.flatMap(({ page }) => sizes.map((items) => ({ items, page, samples: [] })));
    // The first pass only warms up.
    for (let pass = 0; pass <= passes; pass += 1) {
      for (const { page, given } of pages) {
        for (const { items, newsroom } of newsrooms) {
          const query = `{ wireItems(first: 20${given}) { edges { node { ${card} } } pageInfo { hasNextPage } } }`;
          const { program, url } = newsroom.server;
          const headers = { authorization: `Bearer ${newsroom.token}` };
          const sample = await measure({ ...load, program, url, headers, requests: [asHttp({ query })] });
          if (pass > 0) rows.find((row) => row.items === items && row.page === page)?.samples.push(sample);
        }
      }
    }
    return { inbox: rows, intakes };
  } finally {
    for (const { newsroom } of newsrooms) await newsroom.close();
  }
}

/** @param {string} home @param {number} items @returns {Promise<Intake>} */
async function takeIn(home, items) {
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  const newsroom = await openWireNewsroom(home);
  const { program, url } = newsroom.server;
  let highest = 0;
  const watch = setInterval(() => (highest = Math.max(highest, program.memory())), 250);
  const started = performance.now();
  try {
    const lot = 1_000;
    for (let from = 0; from < items; from += lot) {
      const messages = lot / itemsInMessage;
      await push(`${url}/wire/${slugs.PUSH}`, newsroom.token, {
        from,
        messages,
        items: itemsInMessage,
        connections: 2,
      });
      // So that what waits to be read is no more than an agency sends in an hour.
      await untilSettled(newsroom);
      if (from % 50_000 === 0)
        console.error(`${from + lot} of ${items} items, ${program.memory().toFixed(0)} MiB`);
    }
    const perSecond = items / ((performance.now() - started) / 1_000);
    const megabytes =
      newsroom.look('SELECT page_count * page_size FROM pragma_page_count, pragma_page_size') / 1_000_000;
    writeFileSync(join(home, 'loaded'), '');
    return { items, perSecond, highest, megabytes };
  } finally {
    clearInterval(watch);
    await newsroom.close();
  }
}
