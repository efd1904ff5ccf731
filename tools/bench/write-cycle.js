import { ask } from './server.js';

const create = `mutation ($content: ContentInput!) { createManuscript(input: { content: $content }) { manuscript { id version } userErrors { message } } }`;
const edit = `mutation ($id: ID!, $version: Int!, $content: ContentInput!) { editManuscript(input: { manuscriptId: $id, expectedVersion: $version, content: $content }) { manuscript { id version revision } userErrors { message } } }`;
const publish = `mutation ($id: ID!, $version: Int!, $revision: Int!) { publishManuscript(input: { manuscriptId: $id, expectedVersion: $version, revision: $revision }) { manuscript { id version } userErrors { message } } }`;

/** @typedef {{ id: string, version: number, revision: number }} Manuscript */

/**
 * An editor's cycles, one after the other: create a draft, edit its headline and lead, publish it. In a section that asks
 * for no review.
 *
 * @param {{ url: string, token: string, section: string, seconds: number }} options
 * @returns {Promise<number>} cycles a second
 */
export async function writeCycles({ url, token, section, seconds }) {
  const found = await ask(url, { query: '{ section(slug: "' + section + '") { id } }' });
  const sectionId = /** @type {{ id: string }} */ (found['section']).id;
  return cyclesPerSecond(seconds, async (cycle) => {
    const made = await mutate(url, token, create, { content: draft(sectionId, cycle) });
    const content = {
      headline: `Bench ${cycle} gewijzigd`,
      blocks: [{ paragraph: { text: `Lead ${cycle}.` } }],
    };
    const edited = await mutate(url, token, edit, { id: made.id, version: made.version, content });
    await mutate(url, token, publish, { id: made.id, version: edited.version, revision: edited.revision });
  });
}

/**
 * The same without Kopij: three requests, each of which commits one row.
 *
 * @param {string} url @param {number} seconds
 */
export function commitCycles(url, seconds) {
  return cyclesPerSecond(seconds, async (cycle) => {
    for (let step = 0; step < 3; step += 1) {
      const answer = await fetch(url, { method: 'POST', body: JSON.stringify(draft('section', cycle)) });
      await answer.arrayBuffer();
    }
  });
}

/** @param {number} seconds @param {(cycle: number) => Promise<void>} work */
async function cyclesPerSecond(seconds, work) {
  const started = performance.now();
  let cycles = 0;
  while (performance.now() - started < seconds * 1_000) {
    cycles += 1;
    await work(cycles);
  }
  return cycles / ((performance.now() - started) / 1_000);
}

/** @param {string} sectionId @param {number} cycle */
function draft(sectionId, cycle) {
  return {
    sectionId,
    headline: `Bench ${cycle}`,
    dateline: { place: { places: ['UTRECHT'] } },
    credits: [{ code: 'ANP' }],
    blocks: [
      { paragraph: { text: 'Een eerste versie.' } },
      { paragraph: { text: 'En wat er verder bekend is.' } },
    ],
  };
}

/**
 * @param {string} url @param {string} token @param {string} query @param {Record<string, unknown>} variables
 * @returns {Promise<Manuscript>}
 */
async function mutate(url, token, query, variables) {
  const [payload] = Object.values(await ask(url, { query, variables }, token));
  const { manuscript, userErrors } =
    /** @type {{ manuscript: Manuscript | null, userErrors: { message: string }[] }} */ (payload);
  if (!manuscript) throw new Error(userErrors.map(({ message }) => message).join(' '));
  return manuscript;
}
