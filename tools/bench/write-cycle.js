import { ask } from './server.js';

const create = `mutation ($content: ContentInput!) { createManuscript(input: { content: $content }) { manuscript { id version } userErrors { message } } }`;
const edit = `mutation ($id: ID!, $version: Int!, $content: ContentInput!) { editManuscript(input: { manuscriptId: $id, expectedVersion: $version, content: $content }) { manuscript { id version revision } userErrors { message } } }`;
const publish = `mutation ($id: ID!, $version: Int!, $revision: Int!) { publishManuscript(input: { manuscriptId: $id, expectedVersion: $version, revision: $revision }) { manuscript { id version } userErrors { message } } }`;

/** Tells one article from another. */
let cycle = 0;

/** @typedef {{ id: string, version: number, revision: number }} Manuscript */

/** @param {string} url @param {string} slug */
export async function sectionIdOf(url, slug) {
  const found = await ask(url, { query: '{ section(slug: "' + slug + '") { id } }' });
  return /** @type {{ id: string }} */ (found['section']).id;
}

/**
 * What an editor does for one article: create a draft, edit its headline and lead, publish it.
 *
 * @param {string} url @param {string} token @param {string} sectionId of a section that asks for no review
 */
export async function writeCycle(url, token, sectionId) {
  // Other cycles run at the same time, and two with the same headline would wait for the same slug.
  const number = (cycle += 1);
  const made = await mutate(url, token, create, { content: draft(sectionId) });
  const content = {
    headline: `Bench ${number} gewijzigd`,
    blocks: [{ paragraph: { text: `Lead ${number}.` } }],
  };
  const edited = await mutate(url, token, edit, { id: made.id, version: made.version, content });
  await mutate(url, token, publish, { id: made.id, version: edited.version, revision: edited.revision });
}

/** The same without Kopij: three requests, each of which commits one row. @param {string} url */
export async function commitCycle(url) {
  cycle += 1;
  for (let step = 0; step < 3; step += 1) {
    const answer = await fetch(url, { method: 'POST', body: JSON.stringify(draft('section')) });
    await answer.arrayBuffer();
  }
}

/** @param {string} sectionId */
function draft(sectionId) {
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
